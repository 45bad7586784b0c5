import { planActionStatuses, type PlanActionStatus } from '#app/domain/plan-actions/plan-action'
import { paths } from '#app/paths'

interface ThemeWorkProps {
  code: string
  recommendations: {
    total: number
    newest: readonly { ref: string; number: string; text: string; review: { ref: string; title: string } }[]
  }
  actions: readonly { status: PlanActionStatus; count: number }[]
}

/** What was recommended on a theme, and what is being done about it; every figure leads to what it counts. */
export function ThemeWork({ code, recommendations, actions }: ThemeWorkProps) {
  const { total, newest } = recommendations
  const planned = actions.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <h2 className="govuk-heading-m" id="recommendations">
        Recommendations
      </h2>
      {total === 0 ? (
        <p className="govuk-body">No recommendation carries this theme yet.</p>
      ) : (
        <>
          <ul className="govuk-list govuk-list--spaced">
            {newest.map(({ ref, number, text, review }) => (
              <li key={ref}>
                <a className="govuk-link" href={paths.recommendation(ref)}>
                  {ref}
                </a>{' '}
                (recommendation {number} of {review.title}): {text.length > 200 ? `${text.slice(0, 200).trimEnd()}…` : text}
              </li>
            ))}
          </ul>
          <p className="govuk-body">
            <a className="govuk-link" href={paths.recommendations({ theme: code })}>
              {total === 1 ? 'See the recommendation in the list' : `See all ${total} recommendations`}
            </a>
          </p>
        </>
      )}
      <h2 className="govuk-heading-m" id="being-done">
        What is being done
      </h2>
      {planned === 0 ? (
        <p className="govuk-body">No action answers a recommendation of this theme yet.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {actions.map(({ status, count }) => (
            <li key={status}>
              <a className="govuk-link" href={paths.planActions({ theme: code, status })}>
                {planActionStatuses[status].label}: {count}
              </a>
            </li>
          ))}
          <li>
            <a className="govuk-link" href={paths.planActions({ theme: code })}>
              All: {planned}
            </a>
          </li>
        </ul>
      )}
    </>
  )
}

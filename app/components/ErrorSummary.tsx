import type { Problem } from './form-state'
import { useFocusOnMount } from './use-focus-on-mount'

interface ErrorSummaryProps {
  problems: readonly Problem[]
  title?: string
  description?: string
}

/** What is wrong with a form, each line leading to its field; takes the focus when it appears. Shows nothing when nothing is wrong. */
export function ErrorSummary({
  problems,
  title = 'There is a problem',
  description,
}: ErrorSummaryProps) {
  const ref = useFocusOnMount<HTMLDivElement>(problems.length > 0, problems)
  if (problems.length === 0) return null
  return (
    <div className="govuk-error-summary" ref={ref}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description === undefined ? null : <p>{description}</p>}
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map(({ field, words }) => (
              <li key={`${field} ${words}`}>
                {field === '' ? words : <a href={`#${field}`}>{words}</a>}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

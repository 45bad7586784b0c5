import { longDay } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'

interface CodingsToDoProps {
  codings: readonly { ref: string; startedAt: Date | string; review: { ref: string; title: string } }[]
}

/** The double codings in which the viewer is still to code or to finish. */
export function CodingsToDo({ codings }: CodingsToDoProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Reviews to code blind</h2>
      <ul className="govuk-list govuk-list--spaced">
        {codings.map(({ ref, startedAt, review }) => (
          <li key={ref}>
            <a className="govuk-link" href={paths.doubleCoding(ref)}>
              {ref} {review.title}
            </a>
            <span className="tl-second">Started on {longDay(startedAt)}. You have not finished.</span>
          </li>
        ))}
      </ul>
    </>
  )
}

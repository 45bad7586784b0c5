import { Details } from '#app/components/Details'
import { paths } from '#app/paths'
import { againKinds } from '../found-again'
import { daysOf, Occurrence, type OccurrenceRow } from './Occurrence'

/**
 * On a line: the later reviews in which what was signed off came back, one to a row so that the line still prints on its
 * two sheets; what they say is folded away. Nothing where none did.
 */
export function CameBackAfter({ occurrences }: { occurrences: readonly OccurrenceRow[] }) {
  if (occurrences.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m" id="found-again">
        Found again after sign-off
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {occurrences.map(({ kind, review, themes }) => (
          <li key={`${kind} ${review.ref}`}>
            {againKinds[kind].label}:{' '}
            <a className="govuk-link" href={paths.review(review.ref)}>
              {review.ref} {review.title}
            </a>
            . {daysOf(review)} {themes.map(({ name }) => name).join('; ')}.
          </li>
        ))}
      </ul>
      <Details summary="What was found, and after which sign-offs">
        {occurrences.map((occurrence) => (
          <Occurrence key={`${occurrence.kind} ${occurrence.review.ref}`} occurrence={occurrence} headingLevel={3} />
        ))}
      </Details>
    </>
  )
}

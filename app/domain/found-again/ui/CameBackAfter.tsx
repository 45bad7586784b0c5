import { Occurrence, type OccurrenceRow } from './Occurrence'

/** On a line: the later reviews in which what was signed off came back. Nothing where none did. */
export function CameBackAfter({ occurrences }: { occurrences: readonly OccurrenceRow[] }) {
  if (occurrences.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m" id="found-again">
        Found again after sign-off
      </h2>
      {occurrences.map((occurrence) => (
        <Occurrence key={`${occurrence.kind} ${occurrence.review.ref}`} occurrence={occurrence} headingLevel={3} />
      ))}
    </>
  )
}

import { codingInWords, shortQuote, type FindingKind } from '#app/domain/findings/finding'
import { paths } from '#app/paths'

interface OwnPassage {
  id: string
  quote: string
  kind: FindingKind
  note: string | null
  themes: readonly { name: string }[]
  start: number | null
}

interface OwnPassagesProps {
  passages: readonly OwnPassage[]
  doubleCodingRef: string
  canChange: boolean
}

/** What the viewer has coded in a document, in its order; each leads to its place on the same page. */
export function OwnPassages({ passages, doubleCodingRef, canChange }: OwnPassagesProps) {
  if (passages.length === 0) return <p className="govuk-body-s">You have coded nothing in this document yet.</p>
  return (
    <ol className="govuk-list govuk-list--spaced">
      {passages.map((passage) => (
        <li key={passage.id} className="govuk-body-s">
          {passage.start === null ? (
            <>{shortQuote(passage.quote, 80)} (no longer found in the document)</>
          ) : (
            <a className="govuk-link" href={`#passage-${passage.id}`}>
              {shortQuote(passage.quote, 80)}
            </a>
          )}
          <br />
          {codingInWords(passage)}
          {passage.note ? <span className="tl-second">{passage.note}</span> : <br />}
          {canChange ? (
            <span className="tl-no-print">
              <a className="govuk-link" href={paths.editBlindPassage(doubleCodingRef, passage.id)}>
                Change<span className="govuk-visually-hidden"> the coding of “{shortQuote(passage.quote, 40)}”</span>
              </a>{' '}
              <a className="govuk-link" href={paths.withdrawBlindPassage(doubleCodingRef, passage.id)}>
                Withdraw<span className="govuk-visually-hidden"> the coding of “{shortQuote(passage.quote, 40)}”</span>
              </a>
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

import { paths } from '#app/paths'
import { codingInWords, shortQuote, type FindingKind } from '../finding'

interface CodedPassage {
  ref: string
  quote: string
  kind: FindingKind
  themes: readonly { name: string }[]
  start: number | null
}

/** The passages that are coded in the document beside it, in its order; each leads to its place on the same page. */
export function CodedPassages({ passages }: { passages: readonly CodedPassage[] }) {
  if (passages.length === 0) return <p className="govuk-body-s">Nothing is coded in this document yet.</p>
  return (
    <ol className="govuk-list govuk-list--spaced">
      {passages.map((passage) => (
        <li key={passage.ref} className="govuk-body-s">
          {passage.start === null ? (
            <>{shortQuote(passage.quote, 80)} (no longer found in the document)</>
          ) : (
            <a className="govuk-link" href={`#passage-${passage.ref}`}>
              {shortQuote(passage.quote, 80)}
            </a>
          )}
          <br />
          {codingInWords(passage)}
          <br />
          <a className="govuk-link" href={paths.finding(passage.ref)}>
            {passage.ref}
            <span className="govuk-visually-hidden">: open this coding</span>
          </a>
        </li>
      ))}
    </ol>
  )
}

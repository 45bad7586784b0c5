import { paths } from '#app/paths'
import { findingKinds, type FindingKind } from '../finding'

interface PassageShown {
  ref: string
  quote: string
  kind: FindingKind
  note: string | null
  themes: readonly { code: string; name: string }[]
  document: { ref: string; title: string }
  review: { ref: string; title: string }
  recommendations: number
}

interface PassageListProps {
  passages: readonly PassageShown[]
  /** Names the review of each passage, where a list holds those of several. */
  namesReview?: boolean
  headingLevel?: 2 | 3
}

/** Coded passages in full, each with its themes, its document and what rests on it. */
export function PassageList({ passages, namesReview, headingLevel = 3 }: PassageListProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <ul className="govuk-list">
      {passages.map(({ ref, quote, kind, note, themes, document, review, recommendations }) => (
        <li key={ref} className="govuk-!-margin-bottom-6">
          <Heading className="govuk-heading-s govuk-!-margin-bottom-2">
            <a className="govuk-link" href={paths.finding(ref)}>
              {ref}
            </a>{' '}
            {findingKinds[kind].label}
          </Heading>
          <blockquote dir="auto" className="tl-quote tl-verbatim govuk-!-margin-bottom-2">
            {quote}
            <footer>
              {namesReview ? `${review.ref} ${review.title}, ` : null}
              <a className="govuk-link" href={paths.passage(document.ref, ref)}>
                in its place in {document.title}
              </a>
            </footer>
          </blockquote>
          <p className="govuk-body-s govuk-!-margin-bottom-1">
            Themes:{' '}
            {themes.map(({ code, name }, index) => (
              <span key={code}>
                {index > 0 ? '; ' : ''}
                <a className="govuk-link" href={paths.theme(code)}>
                  {name}
                </a>
              </span>
            ))}
          </p>
          {note ? <p className="govuk-body-s govuk-!-margin-bottom-1 tl-verbatim">Note: {note}</p> : null}
          <p className="govuk-body-s">
            {recommendations === 0 ? 'No recommendation rests on it' : `${recommendations} ${recommendations === 1 ? 'recommendation rests' : 'recommendations rest'} on it`}
          </p>
        </li>
      ))}
    </ul>
  )
}

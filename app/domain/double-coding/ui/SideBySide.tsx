import { codingInWords, type FindingKind } from '#app/domain/findings/finding'

/** One coding as a comparison shows it. */
export interface ShownCoding {
  id: string
  coder: 1 | 2
  kind: FindingKind
  themes: readonly { name: string }[]
  note: string | null
  quote: string
}

interface SideBySideProps {
  codings: readonly ShownCoding[]
  coders: readonly [string, string]
  headingLevel: 3 | 4
}

/** What each coder gave a place, side by side; one under the other on a narrow screen. */
export function SideBySide({ codings, coders, headingLevel }: SideBySideProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="govuk-grid-row">
      {coders.map((name, index) => {
        const own = codings.filter(({ coder }) => coder === index + 1)
        return (
          <div key={index} className="govuk-grid-column-one-half">
            <Heading className="govuk-heading-s govuk-!-margin-bottom-1">{name}</Heading>
            {own.length === 0 ? <p className="govuk-body-s">Coded nothing here</p> : null}
            <ul className="govuk-list">
              {own.map((coding) => (
                <li key={coding.id} className="govuk-body-s">
                  <strong>{codingInWords(coding)}</strong>
                  <span className="tl-second tl-verbatim">“{coding.quote}”</span>
                  {coding.note ? <span className="tl-second">Note: {coding.note}</span> : null}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

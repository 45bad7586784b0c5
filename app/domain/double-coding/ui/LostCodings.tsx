import { InsetText } from '#app/components/InsetText'
import { shortQuote } from '#app/domain/findings/finding'

interface LostCodingsProps {
  lost: readonly { coder: 1 | 2; quote: string; documentRef: string }[]
  coders: readonly [string, string]
}

/** Codings whose words are no longer in the document, because its text was corrected: they are compared with nothing. */
export function LostCodings({ lost, coders }: LostCodingsProps) {
  if (lost.length === 0) return null
  return (
    <InsetText>
      <p className="govuk-body">These words can no longer be found in their document, whose text was corrected since. They count nowhere:</p>
      <ul className="govuk-list govuk-list--bullet">
        {lost.map(({ coder, quote, documentRef }, index) => (
          <li key={index}>
            {documentRef}, {coders[coder - 1]}: “{shortQuote(quote)}”
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

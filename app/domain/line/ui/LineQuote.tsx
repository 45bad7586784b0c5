import { wordsAround } from '../words-around'

interface LineQuoteProps {
  quote: string
  /** What stands before and after it in the document, where its place is known. */
  prefix: string | null
  suffix: string | null
  /** Where it comes from. */
  source: string
  href: string | null
}

/** Words of a report in their place: what stands around them is shown too, set back. */
export function LineQuote({ quote, prefix, suffix, source, href }: LineQuoteProps) {
  const { before, after } = wordsAround({ prefix, suffix })
  return (
    <blockquote dir="auto" className="tl-quote">
      <p className="tl-verbatim">
        {before ? <span className="tl-quote__around">{before}</span> : null}
        <mark className="tl-passage">{quote}</mark>
        {after ? <span className="tl-quote__around">{after}</span> : null}
      </p>
      <footer>
        {href ? (
          <a className="govuk-link" href={href}>
            {source}
          </a>
        ) : (
          source
        )}
      </footer>
    </blockquote>
  )
}

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
  return (
    <blockquote className="tl-quote">
      <p className="tl-verbatim">
        {prefix ? <span className="tl-quote__around">…{prefix}</span> : null}
        <mark className="tl-passage">{quote}</mark>
        {suffix ? <span className="tl-quote__around">{suffix}…</span> : null}
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

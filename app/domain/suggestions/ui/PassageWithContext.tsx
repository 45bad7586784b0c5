/** The words of a passage between those around it, cut back to whole words. */
export function PassageWithContext({ passage }: { passage: { quote: string; prefix: string; suffix: string; start: number } }) {
  const { quote, prefix, suffix, start } = passage
  const before = start <= prefix.length ? prefix : `… ${prefix.replace(/^\S*\s+/, '')}`
  return (
    <blockquote dir="auto" className="tl-quote tl-verbatim">
      <span className="tl-quote__around">{before}</span>
      <mark className="tl-passage">{quote}</mark>
      {suffix === '' ? null : <span className="tl-quote__around">{suffix.replace(/\s+\S*$/, '')} …</span>}
    </blockquote>
  )
}

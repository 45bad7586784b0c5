import type { Segment, ShownPassage } from './passage-segments'

/**
 * Marks one stretch of text that belongs to one passage or to several. What the passages are is said in
 * words where they begin, for those who cannot see the mark; the stretch leads to the innermost of them.
 */
export function PassageMark({ segment, words }: { segment: Segment; words: string }) {
  const { passages, begins } = segment
  const innermost = passages.reduce<ShownPassage | undefined>(
    (inner, passage) => (inner === undefined || passage.end - passage.start <= inner.end - inner.start ? passage : inner),
    undefined,
  )
  const [first, ...others] = begins
  const classes = ['tl-passage']
  if (passages.length > 1) classes.push('tl-passage--several')
  if (passages.every((passage) => passage.kind === 'suggested')) classes.push('tl-passage--suggested')
  if (passages.every((passage) => passage.kind === 'dismissed')) classes.push('tl-passage--dismissed')
  if (passages.some((passage) => passage.kind === 'active')) classes.push('tl-passage--active')
  return (
    <mark
      className={classes.join(' ')}
      id={first === undefined ? undefined : `passage-${first.id}`}
      data-passages={passages.map((passage) => passage.id).join(' ')}
      title={passages.map((passage) => passage.label).join('; ')}
    >
      {others.map((passage) => (
        <span key={passage.id} id={`passage-${passage.id}`} />
      ))}
      {begins.length > 0 ? (
        <span className="govuk-visually-hidden">{`(${begins.map((passage) => passage.label).join('; ')}) `}</span>
      ) : null}
      {innermost?.href === undefined ? (
        <span data-start={segment.start}>{words}</span>
      ) : (
        <a href={innermost.href} data-start={segment.start}>
          {words}
        </a>
      )}
    </mark>
  )
}

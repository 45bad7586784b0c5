interface PlaceInContextProps {
  context: { before: string; words: string; after: string; headings: readonly string[] }
}

/** A place between the words around it, with the headings under which it stands. */
export function PlaceInContext({ context }: PlaceInContextProps) {
  const { before, words, after, headings } = context
  return (
    <blockquote className="tl-quote tl-verbatim">
      {before}
      <mark className="tl-passage">{words}</mark>
      {after}
      {headings.length > 0 ? <footer>{headings.join(' › ')}</footer> : null}
    </blockquote>
  )
}

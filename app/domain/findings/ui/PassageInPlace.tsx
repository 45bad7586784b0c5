import { InsetText } from '#app/components/InsetText'
import { paths } from '#app/paths'

interface PassageInPlaceProps {
  finding: {
    ref: string
    quote: string
    prefix: string
    suffix: string
    start: number
    withdrawnAt: Date | string | null
    document: { ref: string; title: string }
    place: { how: 'exact' | 'moved' | 'fuzzy' } | null
  }
}

/** The words of a passage between those around it, with the way to its place; says so when the place is lost. */
export function PassageInPlace({ finding }: PassageInPlaceProps) {
  const { ref, quote, document, place, withdrawnAt } = finding
  const { before, after } = wordsAround(finding)
  const isShownThere = place !== null && withdrawnAt === null
  return (
    <>
      {place === null ? (
        <InsetText>These words can no longer be found in the document. They are shown as they were when they were coded.</InsetText>
      ) : null}
      {place?.how === 'fuzzy' ? (
        <InsetText>The document now has slightly different words here. They are shown as they were when they were coded.</InsetText>
      ) : null}
      <blockquote dir="auto" className="tl-quote tl-verbatim">
        {before}
        <mark className="tl-passage">{quote}</mark>
        {after}
        <footer>
          <a className="govuk-link" href={isShownThere ? paths.passage(document.ref, ref) : paths.document(document.ref)}>
            {isShownThere ? `See it in its place in ${document.title}` : document.title}
          </a>
        </footer>
      </blockquote>
    </>
  )
}

/** What stands around the passage, cut back to whole words. */
function wordsAround({ prefix, suffix, start }: { prefix: string; suffix: string; start: number }) {
  const begins = start <= prefix.length
  return {
    before: begins ? prefix : `… ${prefix.replace(/^\S*\s+/, '')}`,
    after: suffix === '' ? '' : `${suffix.replace(/\s+\S*$/, '')} …`,
  }
}

import { InsetText } from '#app/components/InsetText'
import { paths } from '#app/paths'

interface PassageInPlaceProps {
  finding: {
    ref: string
    quote: string
    prefix: string
    suffix: string
    withdrawnAt: Date | string | null
    document: { ref: string; title: string }
    place: { how: 'exact' | 'moved' | 'fuzzy' } | null
  }
}

/** The words of a passage between those around it, with the way to its place; says so when the place is lost. */
export function PassageInPlace({ finding }: PassageInPlaceProps) {
  const { ref, quote, prefix, suffix, document, place, withdrawnAt } = finding
  const isShownThere = place !== null && withdrawnAt === null
  return (
    <>
      {place === null ? (
        <InsetText>These words can no longer be found in the document. They are shown as they were when they were coded.</InsetText>
      ) : null}
      {place?.how === 'fuzzy' ? (
        <InsetText>The document now has slightly different words here. They are shown as they were when they were coded.</InsetText>
      ) : null}
      <blockquote className="tl-quote tl-verbatim">
        {prefix === '' ? null : `…${prefix}`}
        <mark className="tl-passage">{quote}</mark>
        {suffix === '' ? null : `${suffix}…`}
        <footer>
          <a className="govuk-link" href={isShownThere ? paths.passage(document.ref, ref) : paths.document(document.ref)}>
            {isShownThere ? `See it in its place in ${document.title}` : document.title}
          </a>
        </footer>
      </blockquote>
    </>
  )
}

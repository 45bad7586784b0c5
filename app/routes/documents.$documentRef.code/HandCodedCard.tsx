import { classNames } from '#app/components/class-names'
import { codingInWords } from '#app/domain/findings/finding'
import { paths } from '#app/paths'
import { useIsActive } from './active-card'
import type { PassageInPart } from './workspace.server'

/** A passage that somebody coded without a suggestion, beside its words. */
export function HandCodedCard({ passage }: { passage: PassageInPart }) {
  const { ref, note, codedBy, isMine } = passage
  const { isActive } = useIsActive(ref)
  return (
    <article
      className={classNames('tl-suggestion tl-suggestion--accepted', isActive && 'tl-suggestion--active')}
      id={`coding-${ref}`}
      data-about={ref}
      aria-label={`Coded by hand: ${codingInWords(passage)}`}
      tabIndex={-1}
    >
      <p className="tl-suggestion__outcome">
        {codingInWords(passage)}
        <br />
        <a className="govuk-link" href={paths.finding(ref)}>
          {ref}
        </a>{' '}
        coded by hand by {isMine ? 'you' : (codedBy ?? 'Throughline')}
      </p>
      {note ? <p className="tl-suggestion__note tl-verbatim">{note}</p> : null}
    </article>
  )
}

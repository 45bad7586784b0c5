import type { ReactNode } from 'react'
import type { ShownPassage } from './passage-segments'

/** Gives, for the end of each block in the order of the text, a note beside it of the passages that begin in it. */
export type NotesOf = (end: number) => ReactNode

/**
 * What passages are, in the margin beside the words that they begin with. The marks in the text say the same in words and
 * lead to the same pages: for those who do not see the margin, and for the keyboard, the notes would only say it twice.
 */
export function marginNotes(passages: readonly ShownPassage[]): NotesOf {
  const waiting = [...passages].filter(({ start, end }) => end > start).sort((one, other) => one.start - other.start || other.end - one.end)
  return (end) => {
    const count = waiting.findIndex(({ start }) => start >= end)
    const noted = waiting.splice(0, count === -1 ? waiting.length : count)
    if (noted.length === 0) return null
    return (
      <div key={`notes-${end}`} className="tl-margin" aria-hidden="true">
        {noted.map(({ id, label, href }) => (
          <span key={id} className="tl-margin__note">
            {href === undefined ? (
              label
            ) : (
              <a href={href} tabIndex={-1}>
                {label}
              </a>
            )}
          </span>
        ))}
      </div>
    )
  }
}

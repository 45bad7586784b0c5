import { cleanText } from './blocks-writer'

/** Gathers the words of one block of HTML as a browser shows them. */
export interface SpokenLine {
  /** More than 0 within preformatted text, where white space counts. */
  verbatim: number
  say(words: string): void
  breakHere(): void
  /** Gives the words gathered so far, without white space around them, and begins anew. */
  take(): string
}

const SPACES = /[ \t\n\r\f]+/
const STARTS_WITH_SPACE = /^[ \t\n\r\f]/
const ENDS_WITH_SPACE = /[ \t\n\r\f]$/

/** Begins a line that folds runs of white space into one space, across the pieces in which words arrive. */
export function spokenLine(): SpokenLine {
  let pieces: string[] = []
  let spaceIsDue = false
  return {
    verbatim: 0,
    say(words) {
      if (this.verbatim > 0) {
        pieces.push(words)
        return
      }
      const spoken = words.split(SPACES).filter(Boolean).join(' ')
      if (STARTS_WITH_SPACE.test(words)) spaceIsDue = true
      if (spoken === '') return
      const last = pieces[pieces.length - 1]
      if (spaceIsDue && last !== undefined && last !== '\n') pieces.push(' ')
      pieces.push(spoken)
      spaceIsDue = ENDS_WITH_SPACE.test(words)
    },
    breakHere() {
      pieces.push('\n')
      spaceIsDue = false
    },
    take() {
      const words = cleanText(pieces.join(''))
      pieces = []
      spaceIsDue = false
      return this.verbatim > 0 ? words.replace(/^\n+/, '').trimEnd() : words.trim()
    },
  }
}

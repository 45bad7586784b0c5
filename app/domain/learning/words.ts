import { stemOf } from './stem'

/** A word of a text: its letters in lower case, its stem, and where it stands. */
export interface Word {
  word: string
  stem: string
  start: number
  end: number
  /** A capital in the middle of a sentence, or a figure: a name, a place or a date rather than vocabulary. */
  isName: boolean
  /** Printed without a capital: no name, whatever stands beside it. */
  isSmall: boolean
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu
const CAPITAL = /^\p{Lu}/u
const ALL_CAPITALS = /^[\p{Lu}\p{N}]{2,}s?$/u
const FIGURE = /\p{N}/u
const SENTENCE_ENDS = /[.?!:;"“‘'(\n\t|>•)–—-]\s*$/u

/**
 * The words of a text in order. An apostrophe joins ("doctor's" is "doctor"), a hyphen parts. Abbreviations in
 * capitals ("MAPPA") are words. Takes time in proportion to the length.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const printed = match[0]
    const start = match.index
    const lower = printed.toLowerCase()
    const word = lower.replace(/['’]s?$/, '').replace(/['’]s$/, '').replace(/’/g, "'")
    words.push({ word, stem: stemOf(word), start, end: start + printed.length, isName: isName(text, printed, start), isSmall: printed === lower })
  }
  return words
}

function isName(text: string, printed: string, start: number): boolean {
  if (FIGURE.test(printed)) return true
  if (!CAPITAL.test(printed) || ALL_CAPITALS.test(printed)) return false
  const before = text.slice(Math.max(0, start - 4), start)
  return start > 0 && before.trim() !== '' && !SENTENCE_ENDS.test(before)
}

import type { Word } from './words'
import { wordsOf } from './words'

/** A cue as written by the secretariat, cut into words; an open word matches any word that begins with it. */
interface Cue {
  phrase: string
  theme: string
  parts: readonly { word: string; isOpen: boolean }[]
}

/** A cue that was found: words `from` to `to` (exclusive) of the text. */
export interface CueHit {
  theme: string
  phrase: string
  from: number
  to: number
}

/** Cues ready to be looked for. */
export interface CueIndex {
  byStart: ReadonlyMap<string, readonly Cue[]>
}

const INDEXED_LETTERS = 3

/**
 * Makes ready the cues of a codebook. One cue is a word or a phrase; `*` at the end of a word leaves its ending
 * open ("refer*" finds "referral"). A hyphen is a space. Capitals do not matter.
 */
export function cueIndex(themes: readonly { code: string; cues: readonly string[] }[]): CueIndex {
  const byStart = new Map<string, Cue[]>()
  for (const { code, cues } of themes) {
    for (const phrase of cues) {
      const cue = { phrase: phrase.trim().toLowerCase(), theme: code, parts: partsOf(phrase) }
      const first = cue.parts[0]
      if (first === undefined) continue
      const key = first.word.slice(0, INDEXED_LETTERS)
      byStart.set(key, [...(byStart.get(key) ?? []), cue])
    }
  }
  return { byStart }
}

function partsOf(phrase: string): Cue['parts'] {
  return wordsOf(phrase).map(({ word, end }) => ({ word, isOpen: phrase[end] === '*' }))
}

/** Every cue in a run of words, in order. Of a theme's cues that begin at one word only the longest counts. */
export function findCues(words: readonly Word[], index: CueIndex): CueHit[] {
  const hits: CueHit[] = []
  for (let from = 0; from < words.length; from += 1) {
    const start = words[from]?.word ?? ''
    const longest = new Map<string, CueHit>()
    for (let letters = 1; letters <= INDEXED_LETTERS; letters += 1) {
      if (letters > start.length) break
      for (const cue of index.byStart.get(start.slice(0, letters)) ?? []) {
        if (!matches(words, from, cue)) continue
        const to = from + cue.parts.length
        if (to > (longest.get(cue.theme)?.to ?? 0)) longest.set(cue.theme, { theme: cue.theme, phrase: cue.phrase, from, to })
      }
    }
    hits.push(...longest.values())
  }
  return hits
}

function matches(words: readonly Word[], from: number, cue: Cue): boolean {
  return cue.parts.every(({ word, isOpen }, at) => {
    const there = words[from + at]?.word
    return there !== undefined && (isOpen ? there.startsWith(word) : there === word)
  })
}

import type { Span } from './extraction'

/**
 * Where sentences end. The rule is that of Unicode's UAX #29 (sentence boundaries): a terminator, the quotes
 * and brackets that close after it, white space, then something that can begin a sentence. Full stops that
 * end no sentence are told apart as in Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary
 * Detection" (Computational Linguistics 32(4), 2006): abbreviations, initials and ordinal numbers, and
 * whatever is followed by a small letter. Their learned lists are a fixed list here, so that offsets of one
 * text are the same on every day.
 */

const TERMINATOR = /([.?!…]+)(["'”’)\]]*)(\s+)/g

/** Abbreviations after which a capital may follow within the sentence. */
const ABBREVIATIONS = new Set(
  ('mr mrs ms mx dr prof rev hon rt sir st messrs sgt insp supt det const col capt gen lt cllr sen jr ' +
    'no nos para paras p pp pg s ss sch sched art arts reg regs r ch cl fig figs tab app vol ed eds ref refs rec recs ' +
    'e.g eg i.e ie cf viz vs v approx dept govt etc al inc ltd plc co tel ext ave rd')
    .split(' '),
)
/** Those that often end a sentence too: only a following number, small letter or name in the sentence's flow keeps them. */
const ENDS_OFTEN = new Set(['etc', 'al', 'inc', 'ltd', 'plc', 'co', 'a.m', 'p.m'])
const NUMBERED_BY = new Set('no nos para paras p pp pg s ss sch sched art arts reg regs r ch cl fig figs tab app vol ref refs rec recs tel ext'.split(' '))
const MOST_BEFORE = 40

/**
 * Finds the sentences of a stretch of text, in order, without the white space between them. Every stretch
 * that is not white space is in one of them. Takes time in proportion to the length.
 */
export function sentencesOf(text: string, within: Span): Span[] {
  const words = text.slice(within.start, within.end)
  const sentences: Span[] = []
  let from = 0
  for (const match of words.matchAll(TERMINATOR)) {
    const [whole, marks = '', closers = '', space = ''] = match
    const next = match.index + whole.length
    if (next >= words.length || !endsSentence(words, match.index, marks, closers, next)) continue
    push(sentences, words, from, next - space.length, within.start)
    from = next
  }
  push(sentences, words, from, words.length, within.start)
  return sentences
}

function push(sentences: Span[], words: string, from: number, to: number, offset: number): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(words.charAt(start))) start += 1
  while (end > start && /\s/.test(words.charAt(end - 1))) end -= 1
  if (end > start) sentences.push({ start: offset + start, end: offset + end })
}

function endsSentence(words: string, at: number, marks: string, closers: string, next: number): boolean {
  const following = /^["'“‘([]*(.)/u.exec(words.slice(next, next + 8))?.[1] ?? ''
  if (/\p{Ll}/u.test(following)) return false
  if (marks !== '.') return true
  const before = /[^\s"'“”‘’()[\]]*$/.exec(words.slice(Math.max(0, at - MOST_BEFORE), at))?.[0] ?? ''
  if (isMarker(words, at, before)) return false
  if (/^\p{Lu}(?:\.\p{Lu})*$/u.test(before)) return before.includes('.') && closers !== '' ? true : isAfterName(words, at, before)
  const abbreviation = before.toLowerCase()
  if (ENDS_OFTEN.has(abbreviation)) return /\p{Lu}/u.test(following)
  if (!ABBREVIATIONS.has(abbreviation)) return true
  return NUMBERED_BY.has(abbreviation) && !/\d/.test(following) && !/^(?:s|no|para|p)$/.test(abbreviation)
}

/** "1." or "a." where a sentence would begin is the number of an item, not a sentence. */
function isMarker(words: string, at: number, before: string): boolean {
  if (!/^(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})$/i.test(before)) return false
  const start = at - before.length
  const previous = words.slice(0, start).trimEnd().at(-1)
  return start === 0 || (previous !== undefined && /[.:;]/.test(previous) && /\d|[a-z]/i.test(before))
}

/** A single capital ends a sentence only where it is no initial: "vitamin C. The" does, "J. Doe" and "U.K. Government" do not. */
function isAfterName(words: string, at: number, initial: string): boolean {
  if (initial.includes('.')) return false
  const previous = /(\S+)\s+$/.exec(words.slice(Math.max(0, at - initial.length - MOST_BEFORE), at - initial.length))?.[1] ?? ''
  return /^\p{Ll}{3,}$/u.test(previous) && !/^(?:and|by|from|the|with|for|when|that|but)$/.test(previous)
}

import { looseContextAt, type FoldedContext } from './anchor-context'
import { bestMatch } from './approximate-match'
import type { FoldedText } from './folded-text'

const SHORTEST = 8
const LONGEST = 20_000
const MOST_ERRORS = 0.4
const MOST_PLACES = 8

/** How alike the words must be: by themselves, beside a context that agrees, and where no context is known. */
const ALIKE_ALONE = 0.9
const ALIKE_IN_CONTEXT = 0.6
const ALIKE_WITHOUT_CONTEXT = 0.75
const AGREES = 0.5
/** Words and context both this much alike end the search. */
const SURE = 0.8

interface Hit {
  start: number
  end: number
  similarity: number
  context: number | null
}

/**
 * Finds words similar to a quote, as source offsets with their similarity, or null. Places worth a look are
 * those that share many short sequences with the quote, the old place, and where its context stands; each is
 * then compared exactly. The time is that of one pass over the text and a few comparisons of the quote's length.
 */
export function approximatePassage(text: FoldedText, quote: string, context: FoldedContext, near: number | null): Hit | null {
  if (quote.length < SHORTEST || quote.length > LONGEST) return null
  const { folded } = text
  let best: { start: number; end: number; similarity: number; context: number | null; rank: number } | null = null
  for (const place of likelyPlaces(folded, quote, context, near)) {
    if (best !== null && best.similarity >= SURE && (best.context ?? 0) >= SURE) break
    const slack = Math.ceil(quote.length * MOST_ERRORS) + 16
    const from = Math.max(0, place.from - slack)
    const window = folded.slice(from, place.to + quote.length + slack)
    const match = bestMatch(window, quote, Math.floor(quote.length * MOST_ERRORS))
    if (match === null) continue
    const start = from + match.start
    const end = from + match.end
    const similarity = 1 - match.errors / quote.length
    const around = looseContextAt(folded, start, end, context)
    const rank = 0.7 * similarity + 0.3 * (around ?? 0)
    if (isEnough(similarity, around, quote.length) && (best === null || rank > best.rank)) {
      best = { start, end, similarity, context: around, rank }
    }
  }
  if (best === null) return null
  const { start, end } = toWordEdges(folded, quote, best)
  // Even where spacing hides every difference, similar words are not the same words.
  const similarity = Math.min(best.similarity, 0.999)
  return { start: text.at(start), end: text.at(end - 1) + 1, similarity, context: best.context }
}

function isEnough(similarity: number, around: number | null, length: number): boolean {
  if (around === null) return similarity >= ALIKE_WITHOUT_CONTEXT
  if (around >= AGREES) return similarity >= ALIKE_IN_CONTEXT
  return length >= 32 && similarity >= ALIKE_ALONE
}

/** A match that ends within a word takes the whole word in, up to a dozen letters, and the quote's last full stop. */
function toWordEdges(folded: string, quote: string, match: { start: number; end: number }): { start: number; end: number } {
  const { start, end } = match
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(folded.charAt(at))
  let from = start
  let to = end
  while (from > 0 && start - from < 12 && isLetter(from - 1) && isLetter(from)) from -= 1
  while (to < folded.length && to - end < 12 && isLetter(to) && isLetter(to - 1)) to += 1
  const last = quote.charAt(quote.length - 1)
  if (/[.?!]/.test(last) && folded.charAt(to - 1) !== last && folded.charAt(to) === last) to += 1
  return { start: from, end: to }
}

interface Place {
  from: number
  to: number
}

function* likelyPlaces(folded: string, quote: string, context: FoldedContext, near: number | null): Generator<Place> {
  if (near !== null) yield { from: near, to: near }
  const before = context.prefix?.slice(-24) ?? ''
  const after = context.suffix?.slice(0, 24) ?? ''
  const prefixAt = before.length >= 12 ? folded.indexOf(before) : -1
  if (prefixAt !== -1) yield { from: prefixAt + before.length, to: prefixAt + before.length }
  const suffixAt = after.length >= 12 ? folded.indexOf(after) : -1
  if (suffixAt !== -1) yield { from: Math.max(0, suffixAt - quote.length), to: suffixAt - quote.length }
  yield* sharedSequences(folded, quote)
}

/** Counts, for each stretch in which the quote could begin, how many of its short sequences stand in their place. */
function sharedSequences(folded: string, quote: string): Place[] {
  const size = quote.length < 24 ? 3 : 6
  const stretch = Math.max(64, quote.length)
  const votes = new Uint32Array(Math.ceil((folded.length + quote.length) / stretch) + 2)
  const positions = new Map<number, number[]>()
  const seen = new Uint8Array(65_536)
  eachSequence(quote, size, (hash, at) => {
    const list = positions.get(hash)
    if (list === undefined) positions.set(hash, [at])
    else if (list.length < 4) list.push(at)
    seen[hash & 0xffff] = 1
  })
  eachSequence(folded, size, (hash, at) => {
    if (seen[hash & 0xffff] === 0) return
    for (const position of positions.get(hash) ?? []) {
      const index = Math.floor((at - position + quote.length) / stretch)
      votes[index] = (votes[index] ?? 0) + 1
    }
  })
  const ranked: { index: number; count: number }[] = []
  for (let index = 0; index + 1 < votes.length; index += 1) {
    const count = (votes[index] ?? 0) + (votes[index + 1] ?? 0)
    if (count === 0) continue
    if (ranked.length === MOST_PLACES && count <= (ranked[MOST_PLACES - 1]?.count ?? 0)) continue
    ranked.push({ index, count })
    ranked.sort((a, b) => b.count - a.count)
    ranked.length = Math.min(ranked.length, MOST_PLACES)
  }
  return ranked.map(({ index }) => ({
    from: Math.max(0, index * stretch - quote.length),
    to: (index + 2) * stretch - quote.length,
  }))
}

const BASE = 65_599

function eachSequence(words: string, size: number, use: (hash: number, at: number) => void): void {
  let leaving = 1
  for (let step = 0; step < size; step += 1) leaving = Math.imul(leaving, BASE)
  let hash = 0
  for (let at = 0; at < words.length; at += 1) {
    hash = (Math.imul(hash, BASE) + words.charCodeAt(at)) | 0
    if (at >= size) hash = (hash - Math.imul(leaving, words.charCodeAt(at - size))) | 0
    if (at >= size - 1) use(hash, at - size + 1)
  }
}

import { z } from 'zod'
import { approximatePassage } from './anchor-approximate'
import { contextAt, foldContext, type FoldedContext } from './anchor-context'
import { foldText, type FoldedText } from './folded-text'

/**
 * Anchors say which passage of a text is meant so that it can be found again after the text has changed.
 * They hold what the W3C Recommendation "Web Annotation Data Model" (23 February 2017) calls a Text Quote
 * Selector (section 4.2.4: exact, prefix, suffix) and a Text Position Selector (section 4.2.5: start, end).
 * Finding goes from the strict to the lenient as the Hypothesis annotation client does ("Fuzzy anchoring",
 * 2013): the position, then the same words judged by what stands around them, then similar words.
 */
export const Anchor = z.object({
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
})
export type Anchor = z.infer<typeof Anchor>

export interface FoundPassage {
  start: number
  end: number
  /** exact: unchanged in its place; moved: the same words elsewhere or spaced otherwise; fuzzy: similar words. */
  how: 'exact' | 'moved' | 'fuzzy'
  /** 0 to 1: how much of the words, and of what stands around them, was found again. */
  score: number
}
export interface LocatedPassage extends FoundPassage {
  /** How many places hold these very words; more than one means that the user's passage is ambiguous without context. */
  occurrences: number
}

const CONTEXT_LENGTHS = [32, 64, 128, 256] as const
/** Same words this long are taken for the passage even when nothing around them is left. */
const TELLING_LENGTH = 32
const ENOUGH_CONTEXT = 0.4
const MOST_OCCURRENCES = 5000

/**
 * Makes the anchor of a passage given in UTF-16 offsets. White space at its edges is left out, no character
 * is cut in half, and the context grows from 32 up to 256 units until either side alone tells the passage
 * from its repetitions. Null when the passage holds nothing but white space.
 */
export function makeAnchor(text: string, start: number, end: number): Anchor | null {
  const place = tidySpan(text, start, end)
  if (place === null) return null
  const quote = text.slice(place.start, place.end)
  let prefix = ''
  let suffix = ''
  for (const length of CONTEXT_LENGTHS) {
    prefix = text.slice(wholeCharacter(text, Math.max(0, place.start - length), 1), place.start)
    suffix = text.slice(place.end, wholeCharacter(text, Math.min(text.length, place.end + length), -1))
    if (isOnce(text, prefix + quote) && isOnce(text, quote + suffix)) break
  }
  return { quote, prefix, suffix, ...place }
}

/** Finds an anchor's passage in a text that may have changed since; null when its words are gone. */
export function findAnchor(text: string, anchor: Anchor): FoundPassage | null {
  return findWith(anchorSearch(text), anchor)
}

/** Finds many anchors in one text; as `findAnchor` for each, but prepares the text only once. */
export function findAnchors(text: string, anchors: readonly Anchor[]): (FoundPassage | null)[] {
  const search = anchorSearch(text)
  return anchors.map((anchor) => findWith(search, anchor))
}

/**
 * Finds a passage that a person selected in a browser, typed or pasted: spacing, line ends, curly quotes and
 * dashes need not agree, and prefix and suffix (what stands around it) may be missing. Without them the first
 * of several equal places is taken, and `occurrences` says that there are more.
 */
export function locateSelection(
  text: string,
  selection: { quote: string; prefix?: string; suffix?: string },
): LocatedPassage | null {
  const { folded } = anchorSearch(text)
  const quote = foldText(selection.quote).folded.trim()
  if (quote === '') return null
  const context = foldContext(selection.prefix || undefined, selection.suffix || undefined)
  const places = occurrencesOf(folded().folded, quote)
  const found = bestOccurrence(folded(), quote, places, context, null) ?? approximatePassage(folded(), quote, context, null)
  return found === null ? null : { ...asPassage(text, found, null), occurrences: places.length }
}

interface Search {
  text: string
  folded: () => FoldedText
}
interface Hit {
  start: number
  end: number
  similarity: number
  context: number | null
}

function anchorSearch(text: string): Search {
  let folded: FoldedText | null = null
  return { text, folded: () => (folded ??= foldText(text)) }
}

function findWith(search: Search, anchor: Anchor): FoundPassage | null {
  const { text } = search
  if (text.startsWith(anchor.quote, anchor.start) && hasOneSide(text, anchor)) {
    return { start: anchor.start, end: anchor.start + anchor.quote.length, how: 'exact', score: 1 }
  }
  const folded = search.folded()
  const quote = foldText(anchor.quote).folded.trim()
  if (quote === '') return null
  const context = foldContext(anchor.prefix, anchor.suffix)
  const places = occurrencesOf(folded.folded, quote)
  const near = folded.indexOf(anchor.start)
  const hit = bestOccurrence(folded, quote, places, context, near) ?? approximatePassage(folded, quote, context, near)
  return hit === null ? null : asPassage(text, hit, anchor)
}

/** The words are where they were, and all of what stood on one side of them still does. */
function hasOneSide(text: string, anchor: Anchor): boolean {
  const end = anchor.start + anchor.quote.length
  const before = anchor.prefix === '' ? anchor.start === 0 : text.slice(0, anchor.start).endsWith(anchor.prefix)
  const after = anchor.suffix === '' ? end === text.length : text.startsWith(anchor.suffix, end)
  return before || after
}

function occurrencesOf(folded: string, quote: string): number[] {
  const places: number[] = []
  let at = folded.indexOf(quote)
  while (at !== -1 && places.length < MOST_OCCURRENCES) {
    places.push(at)
    at = folded.indexOf(quote, at + 1)
  }
  return places
}

function bestOccurrence(
  folded: FoldedText,
  quote: string,
  places: readonly number[],
  context: FoldedContext,
  near: number | null,
): Hit | null {
  let best: { at: number; strongest: number; sum: number; away: number } | null = null
  for (const at of places) {
    const { before, after } = contextAt(folded.folded, at, at + quote.length, context)
    const strongest = Math.max(before ?? 0, after ?? 0)
    const candidate = { at, strongest, sum: (before ?? 0) + (after ?? 0), away: near === null ? at : Math.abs(at - near) }
    if (best === null || isBetter(candidate, best)) best = candidate
  }
  if (best === null) return null
  const isKnown = context.prefix !== undefined || context.suffix !== undefined
  const isTold =
    !isKnown || near === null || quote.length >= TELLING_LENGTH || best.strongest >= ENOUGH_CONTEXT || best.away === 0
  if (!isTold) return null
  const { start, end } = sourceSpan(folded, best.at, best.at + quote.length)
  return { start, end, similarity: 1, context: isKnown ? best.strongest : null }
}

function isBetter(a: { strongest: number; sum: number; away: number }, b: { strongest: number; sum: number; away: number }): boolean {
  if (a.strongest !== b.strongest) return a.strongest > b.strongest
  return a.sum !== b.sum ? a.sum > b.sum : a.away < b.away
}

function sourceSpan(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  return { start: folded.at(start), end: folded.at(end - 1) + 1 }
}

function asPassage(text: string, hit: Hit, anchor: Anchor | null): FoundPassage {
  const place = tidySpan(text, hit.start, hit.end) ?? hit
  const score = hit.context === null ? hit.similarity : 0.8 * hit.similarity + 0.2 * hit.context
  const isUnchanged = hit.similarity === 1 && (anchor === null || anchor.start === place.start)
  const sameWords = anchor === null || text.slice(place.start, place.end) === anchor.quote
  const how = hit.similarity < 1 ? 'fuzzy' : isUnchanged && sameWords ? 'exact' : 'moved'
  return { start: place.start, end: place.end, how, score: Math.round(score * 1000) / 1000 }
}

function tidySpan(text: string, start: number, end: number): { start: number; end: number } | null {
  let from = wholeCharacter(text, Math.max(0, Math.min(start, end)), -1)
  let to = wholeCharacter(text, Math.min(text.length, Math.max(start, end)), 1)
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  return to > from ? { start: from, end: to } : null
}

/** Moves an offset that would cut a surrogate pair in half by one unit, forwards (1) or backwards (-1). */
function wholeCharacter(text: string, offset: number, direction: 1 | -1): number {
  const isInside = /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset))
  return isInside ? offset + direction : offset
}

function isOnce(text: string, words: string): boolean {
  const first = text.indexOf(words)
  return text.indexOf(words, first + 1) === -1
}

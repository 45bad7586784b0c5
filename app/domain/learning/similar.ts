import { ordinaryWords } from './ordinary-words'
import { wordsOf } from './words'

/** A text that may be like another: a recommendation made earlier. */
export interface EarlierText {
  id: string
  text: string
}

/** How like a text is to the one that was asked about: 0 to 1, with the words of the latter that both have. */
export interface SimilarText {
  id: string
  score: number
  because: string[]
}

/** Texts kept so that the like of any can be found without reading them all. */
export interface SimilarIndex {
  texts: { id: string; length: number }[]
  /** For each stem, the texts that have it and how often, as pairs of place and count. */
  postings: Map<string, number[]>
  averageLength: number
}

/** Texts that share less than this with the one asked about are not offered. */
export const leastSimilarity = 0.3

// The constants of Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), 3.
const SATURATION = 1.2
const LENGTH_WEIGHT = 0.75
const MOST_BECAUSE = 8
const FEWEST_SHARED = 2
/** What every recommendation says, of whatever it is about. */
const CALLING = new Set('should must will would ensur make sure review consid recommend recommendation need requir action take provid'.split(' '))

const read = new Map<string, Map<string, number>>()
const MOST_READ = 30_000

/** The stems of a text with how often it has each; kept, since the same texts are asked about again and again. */
function stemsOf(text: string): Map<string, number> {
  const known = read.get(text)
  if (known !== undefined) return known
  const stems = new Map<string, number>()
  for (const { word, stem } of wordsOf(text)) {
    if (ordinaryWords.has(word) || CALLING.has(stem) || /^\d+$/.test(word)) continue
    stems.set(stem, (stems.get(stem) ?? 0) + 1)
  }
  if (read.size >= MOST_READ) read.clear()
  read.set(text, stems)
  return stems
}

/** Makes an index of texts. Takes time in proportion to their length. */
export function indexTexts(texts: Iterable<EarlierText>): SimilarIndex {
  const index: SimilarIndex = { texts: [], postings: new Map(), averageLength: 1 }
  let total = 0
  for (const { id, text } of texts) {
    const place = index.texts.length
    let length = 0
    for (const [stem, count] of stemsOf(text)) {
      length += count
      const postings = index.postings.get(stem)
      if (postings === undefined) index.postings.set(stem, [place, count])
      else postings.push(place, count)
    }
    index.texts.push({ id, length })
    total += length
  }
  index.averageLength = Math.max(1, total / Math.max(1, index.texts.length))
  return index
}

/**
 * Finds the texts most like one, by BM25 over stems (Robertson and others, TREC-3, 1994) as a share of what the
 * text would score against itself; the most alike first, those below `leastSimilarity` and those that share only
 * one stem left out. `because` holds the shared words as the text prints them, those that count most first.
 */
export function similarTo(index: SimilarIndex, text: string, most = 5): SimilarText[] {
  const asked = stemsOf(text)
  const size = index.texts.length
  const scores = new Map<number, { score: number; because: [stem: string, share: number][] }>()
  const askedLength = [...asked.values()].reduce((sum, count) => sum + count, 0)
  let self = 0
  for (const [stem, askedCount] of asked) {
    const postings = index.postings.get(stem) ?? []
    const rarity = Math.log(1 + (size - postings.length / 2 + 0.5) / (postings.length / 2 + 0.5))
    self += rarity * weightOf(askedCount, askedLength, index)
    for (let at = 0; at < postings.length; at += 2) {
      const place = postings[at] ?? 0
      const share = rarity * weightOf(postings[at + 1] ?? 0, index.texts[place]?.length ?? 0, index)
      const found = scores.get(place) ?? { score: 0, because: [] }
      found.score += share
      found.because.push([stem, share])
      scores.set(place, found)
    }
  }
  return [...scores]
    .map(([place, { score, because }]) => ({ id: index.texts[place]?.id ?? '', score: Math.min(1, score / (self || 1)), because }))
    .filter(({ score, because }) => score >= leastSimilarity && because.length >= Math.min(FEWEST_SHARED, asked.size))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id, score, because }) => ({ id, score: Math.round(score * 1000) / 1000, because: inWords(text, because) }))
}

function weightOf(count: number, length: number, { averageLength }: SimilarIndex): number {
  return (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / averageLength))
}

function inWords(text: string, because: [stem: string, share: number][]): string[] {
  const printed = new Map(wordsOf(text).reverse().map(({ stem, word }) => [stem, word]))
  return because
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_BECAUSE)
    .map(([stem]) => printed.get(stem) ?? stem)
}

import { ordinaryWords } from './ordinary-words'
import type { ThemeModel } from './theme-model'
import type { UnitFeatures } from './unit-features'
import type { Word } from './words'

const MOST_PHRASES = 4
const LONGEST_PHRASE = 7
const MOST_BETWEEN = 3
const PARTS = /[.;:!?\n\t|]/
/** A word that weighs less than this share of the heaviest did not cause anything. */
const LEAST_SHARE = 0.25

/**
 * The words of a unit that spoke most for a theme, in the order in which they stand and exactly as they are
 * printed. Words side by side make one phrase, with the ordinary words between them.
 */
export function wordsThatCaused(printed: string, unit: UnitFeatures, code: string, model: ThemeModel): string[] {
  const weights = weightOfWords(unit, code, model)
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  if (heaviest <= 0) return []
  const chosen = Array.from(weights, (weight, at) => weight >= heaviest * LEAST_SHARE && !ordinaryWords.has(unit.words[at]?.word ?? ''))
  return phrases(printed, unit.words, chosen, weights)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_PHRASES)
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => printed.slice(unit.words[from]?.start ?? 0, unit.words[to]?.end ?? 0))
}

function weightOfWords(unit: UnitFeatures, code: string, model: ThemeModel): Float64Array {
  const column = model.weights.codes.indexOf(code) + 1
  const weights = new Float64Array(unit.words.length)
  const give = (at: readonly number[], weight: number) => {
    for (const word of at) weights[word] = (weights[word] ?? 0) + weight / at.length
  }
  for (const { name, value, at } of unit.general) {
    if (column > 0 && at.length > 0) give(at, value * (model.weights.byFeature.get(name)?.[column] ?? 0))
  }
  for (const hit of unit.hits) {
    if (hit.theme !== code) continue
    give(Array.from({ length: hit.to - hit.from }, (_, step) => hit.from + step), ownCue(model, column))
  }
  return weights
}

/** What the presence of a cue of the theme's own weighs. */
function ownCue(model: ThemeModel, column: number): number {
  const weight = column > 0 ? model.weights.byFeature.get('o:cue')?.[column] : model.unknownTheme.get('o:cue')
  return Math.max(0.1, weight ?? 0)
}

interface Phrase {
  from: number
  to: number
  weight: number
}

function phrases(printed: string, words: readonly Word[], chosen: readonly boolean[], weights: Float64Array): Phrase[] {
  const found: Phrase[] = []
  for (const [at, isChosen] of chosen.entries()) {
    if (!isChosen) continue
    const last = found.at(-1)
    const joins = last !== undefined && at - last.from < LONGEST_PHRASE && runsOn(printed, words, last.to, at)
    if (joins) Object.assign(last, { to: at, weight: last.weight + (weights[at] ?? 0) })
    else found.push({ from: at, to: at, weight: weights[at] ?? 0 })
  }
  return found
}

function runsOn(printed: string, words: readonly Word[], from: number, to: number): boolean {
  const between = printed.slice(words[from]?.end ?? 0, words[to]?.start ?? 0)
  return to - from <= MOST_BETWEEN && !PARTS.test(between) && words.slice(from + 1, to).every((word) => ordinaryWords.has(word.word))
}

import type { CodebookTheme } from './extraction'
import { cueIndex } from './find-cues'
import { FeatureNumbers, precisionOf } from './learn-weights'
import { mostProbableWeights } from './logistic'
import type { ThemeModel } from './theme-model'
import { featuresOfPassage, type UnitFeatures } from './unit-features'

/** What somebody decided about one passage: the themes that they gave it, and those suggested ones that they did not want. */
export interface ThemeDecision {
  text: string
  confirmed: readonly string[]
  dismissed: readonly string[]
}

/** Stands where a theme's code does, for whether a passage is worth coding with any theme. */
export const CODED_AT_ALL = ''

/** What decisions taught: per theme, what is added to the starting weight of a feature, in hundredths. */
export type LearnedThemes = Readonly<Record<string, Readonly<Record<string, number>>>>

const HUNDREDTHS = 100
/** Starting weights stand for many codings: they are held this many times as firmly as a weight that nothing is known of. */
const FIRMNESS = 2
/** Weights of tone and place say little about one theme; a passage apart from its document must not move them far. */
const FIRMNESS_OF_TONE = 30
/** A theme that somebody did not give to a passage that they coded is weaker evidence than one that they dismissed. */
const LEFT_OUT = 0.3
/** A word that is not in the starting weights must be in this many decided passages. */
const LEAST_PASSAGES = 2

/**
 * What a partnership's decisions teach about its themes: for each theme that any decision names, the most probable
 * weights under a Gaussian prior around the starting ones (maximum a posteriori; see C. Chelba and A. Acero,
 * "Adaptation of maximum entropy capitalizer", Computer Speech and Language 20(4), 2006). A theme without starting
 * weights begins where its own cues would put any theme. The same decisions always teach the same.
 */
export function learnFromDecisions(starting: ThemeModel, decisions: readonly ThemeDecision[], codebook: readonly CodebookTheme[]): LearnedThemes {
  const index = cueIndex(codebook)
  const read = decisions.map((decision) => ({ decision, features: featuresOfPassage(decision.text, codebook, index) }))
  const isKnown = knownFeatures(starting, read.map(({ features }) => features))
  const learned: Record<string, Record<string, number>> = {}
  for (const { code } of codebook) {
    const rows = read.flatMap(({ decision, features }) => {
      const answer = decision.confirmed.includes(code) ? 1 : 0
      const counts = answer === 1 || decision.dismissed.includes(code) ? 1 : decision.confirmed.length > 0 ? LEFT_OUT : 0
      return counts === 0 ? [] : [{ features, answer, counts }]
    })
    if (rows.some(({ counts }) => counts === 1)) learned[code] = differences(starting, code, rows, isKnown)
  }
  const worthCoding = read.map(({ decision, features }) => ({ features, answer: decision.confirmed.length > 0 ? 1 : 0, counts: 1 }))
  if (worthCoding.length > 0) learned[CODED_AT_ALL] = differences(starting, CODED_AT_ALL, worthCoding, isKnown)
  return learned
}

interface DecidedRow {
  features: UnitFeatures
  answer: number
  counts: number
}

function differences(starting: ThemeModel, code: string, rows: readonly DecidedRow[], isKnown: (name: string) => boolean): Record<string, number> {
  const numbers = new FeatureNumbers()
  const sparse = rows.map(({ features }) => numbers.rowOf([...features.general, ...(features.own.get(code) ?? [])], isKnown))
  const prior = Float64Array.from(numbers.names, (name) => startingWeight(starting, code, name))
  const weights = mostProbableWeights({
    rows: sparse,
    answers: rows.map(({ answer }) => answer),
    rowWeights: rows.map(({ counts }) => counts),
    features: numbers.names.length,
    priorMean: prior,
    priorPrecision: Float64Array.from(numbers.names, (name) => (name.startsWith('s:') ? FIRMNESS_OF_TONE : FIRMNESS * precisionOf(name))),
  })
  const changed = numbers.names.map((name, at): [string, number] => [name, Math.round(HUNDREDTHS * ((weights[at] ?? 0) - (prior[at] ?? 0)))])
  return Object.fromEntries(changed.filter(([, difference]) => difference !== 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Column 0 is that of what is coded at all; -1 for a theme without weights. */
const columnOf = (codes: readonly string[], code: string) => (code === CODED_AT_ALL ? 0 : codes.indexOf(code) + 1 || -1)

function startingWeight({ weights, unknownTheme }: ThemeModel, code: string, name: string): number {
  const column = columnOf(weights.codes, code)
  return (column >= 0 ? weights.byFeature.get(name)?.[column] : unknownTheme.get(name)) ?? 0
}

function knownFeatures({ weights }: ThemeModel, read: readonly UnitFeatures[]): (name: string) => boolean {
  const passages = new Map<string, number>()
  for (const { general } of read) for (const { name } of general) passages.set(name, (passages.get(name) ?? 0) + 1)
  return (name) => !name.startsWith('w:') || weights.byFeature.has(name) || (passages.get(name) ?? 0) >= LEAST_PASSAGES
}

/** The starting model with what decisions taught added to it. */
export function withLearned(starting: ThemeModel, learned: LearnedThemes): ThemeModel {
  const added = Object.keys(learned).filter((code) => columnOf(starting.weights.codes, code) < 0)
  const codes = [...starting.weights.codes, ...added]
  const byFeature = new Map(starting.weights.byFeature)
  const fresh = new Set<string>()
  const rowOf = (name: string) => {
    const held = byFeature.get(name)
    if (held !== undefined && fresh.has(name)) return held
    const row = new Float64Array(codes.length + 1)
    if (held !== undefined) row.set(held)
    byFeature.set(name, row)
    fresh.add(name)
    return row
  }
  for (const code of added) {
    const column = columnOf(codes, code)
    for (const [name, weight] of starting.unknownTheme) rowOf(name)[column] = weight
  }
  for (const [code, differences] of Object.entries(learned)) {
    const column = columnOf(codes, code)
    for (const [name, difference] of Object.entries(differences)) {
      const row = rowOf(name)
      row[column] = (row[column] ?? 0) + difference / HUNDREDTHS
    }
  }
  return { ...starting, weights: { codes, byFeature } }
}

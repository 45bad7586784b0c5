import { mostProbableWeights, type SparseRow } from './logistic'
import type { ThemeModel } from './theme-model'
import type { Feature, UnitFeatures } from './unit-features'
import { vocabularyOf } from './vocabulary'

/** A unit or passage to learn from. */
export interface LearningRow {
  features: UnitFeatures
  themes: ReadonlySet<string>
  disputed: ReadonlySet<string>
  /** The document that it is from. */
  source: string
  /** A passage without a document: nothing is learned from it of what is coded at all. */
  isAlone: boolean
}

/** How firmly each sort of weight is held at its prior mean; found by cross-validation. */
export const priorPrecisions = { word: 1, pair: 2, cue: 1, cueOfTheme: 0.5, own: 0.3, toneOrPlace: 3, bias: 0.01 }

/** How much a passage without a document counts beside one in its document; found by cross-validation. */
const COUNTS_ALONE = 0.5

/** How firmly the weight of a feature is held at its prior mean. */
export function precisionOf(name: string): number {
  if (name === 's:bias') return priorPrecisions.bias
  if (name.startsWith('w:')) return name.includes(' ') ? priorPrecisions.pair : priorPrecisions.word
  if (name.startsWith('q:')) return priorPrecisions.cue
  if (name.startsWith('c:')) return priorPrecisions.cueOfTheme
  return name.startsWith('o:') ? priorPrecisions.own : priorPrecisions.toneOrPlace
}

/** Numbers for the names of features, given out as they come. */
export class FeatureNumbers {
  readonly names: string[] = []
  readonly #ids = new Map<string, number>()

  rowOf(features: readonly Feature[], isKnown: (name: string) => boolean): SparseRow {
    const kept = features.filter(({ name }) => isKnown(name))
    return { ids: Uint32Array.from(kept, ({ name }) => this.#idOf(name)), values: Float64Array.from(kept, ({ value }) => value) }
  }

  #idOf(name: string): number {
    const held = this.#ids.get(name)
    if (held !== undefined) return held
    this.#ids.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}

/** One model for what is coded at all and one for each theme, and one over all themes for a theme yet unknown. */
export function learnWeights(rows: readonly LearningRow[], codes: readonly string[]): Pick<ThemeModel, 'weights' | 'unknownTheme'> {
  const isKnown = vocabularyOf(rows)
  const byFeature = new Map<string, Float64Array>()
  const put = (column: number, learned: ReadonlyMap<string, number>) => {
    for (const [name, weight] of learned) {
      const row = byFeature.get(name) ?? new Float64Array(codes.length + 1)
      row[column] = weight
      byFeature.set(name, row)
    }
  }
  const units = rows.filter((row) => !row.isAlone)
  put(0, learnColumn(units, null, isKnown))
  for (const [at, code] of codes.entries()) put(at + 1, learnColumn(rows.filter((row) => !row.disputed.has(code)), code, isKnown))
  return { weights: { codes, byFeature }, unknownTheme: averageOwn(byFeature, codes.length) }
}

function learnColumn(rows: readonly LearningRow[], code: string | null, isKnown: (name: string) => boolean): Map<string, number> {
  const numbers = new FeatureNumbers()
  const sparse = rows.map(({ features }) => numbers.rowOf([...features.general, ...(code === null ? [] : (features.own.get(code) ?? []))], isKnown))
  const weights = mostProbableWeights({
    rows: sparse,
    rowWeights: rows.map(({ isAlone }) => (isAlone ? COUNTS_ALONE : 1)),
    answers: rows.map(({ themes }) => ((code === null ? themes.size > 0 : themes.has(code)) ? 1 : 0)),
    features: numbers.names.length,
    priorPrecision: Float64Array.from(numbers.names, precisionOf),
  })
  return new Map(numbers.names.map((name, at) => [name, weights[at] ?? 0]))
}

const OF_ANY_THEME = /^(?:o:|s:|p:)/

function averageOwn(byFeature: ReadonlyMap<string, Float64Array>, themes: number): Map<string, number> {
  const average = new Map<string, number>()
  for (const [name, row] of byFeature) {
    if (OF_ANY_THEME.test(name)) average.set(name, row.slice(1).reduce((sum, weight) => sum + weight, 0) / themes)
  }
  return average
}

import { combinedFeatures, type UnitOdds } from './combine-units'
import type { CodebookTheme } from './extraction'
import { cueIndex } from './find-cues'
import { bestShifts } from './best-shifts'
import { priorPrecisions, learnWeights, type LearningRow } from './learn-weights'
import { mostProbableWeights } from './logistic'
import { combinedOdds, oddsOf } from './themes'
import type { ThemeModel } from './theme-model'
import type { Unit } from './unit'
import { featuresOf, featuresOfPassage, type UnitFeatures } from './unit-features'

/** A document whose units people have coded; null where nobody looked at the unit. */
export interface CodedDocument {
  name: string
  units: readonly Unit[]
  themes: readonly (ReadonlySet<string> | null)[]
  /** Themes on which coders differ, per unit: not learned from. */
  disputed: readonly ReadonlySet<string>[]
}

/** A passage that stands alone, with its themes; none when it is not worth coding. */
export interface CodedPassage {
  text: string
  themes: ReadonlySet<string>
}

/** What is learned from. */
export interface Coded {
  documents: readonly CodedDocument[]
  passages: readonly CodedPassage[]
}

const FOLDS = 5
/** How firmly the weights of the second model are held at zero, except that of a unit's own log-odds, held at one. */
const COMBINATION_PRECISION = 4

/**
 * Learns a model from coded documents. First one model per theme, on words, pairs, cues, tone and place. Then, on
 * what those say of documents that they did not see (five folds, whole documents), a second model that reads the
 * unit in its document, and the shifts at which yes and no are best parted. The same input gives the same model.
 */
export function learnThemes(coded: Coded, codebook: readonly CodebookTheme[]): ThemeModel {
  const prepared = prepare(coded, codebook)
  const documents = prepared.documents
  const unseen = new Map<CodedDocument, UnitOdds[]>()
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const [held, rest] = [documents.filter((_, at) => at % FOLDS === fold), documents.filter((_, at) => at % FOLDS !== fold)]
    const model = firstModel(rest, prepared.passages, codebook)
    for (const { document, features } of held) unseen.set(document, oddsOf(features, codebook, model))
  }
  const combination = learnCombination(unseen, codebook)
  const model = { ...firstModel(documents, prepared.passages, codebook), combination }
  const read = [...unseen].map(([document, odds]) => ({ document, odds: combinedOdds(document.units, odds, codebook, model) }))
  return { ...model, shifts: bestShifts(read, codebook) }
}

interface Prepared {
  documents: { document: CodedDocument; features: UnitFeatures[] }[]
  passages: { features: UnitFeatures; themes: ReadonlySet<string> }[]
}

function prepare({ documents, passages }: Coded, codebook: readonly CodebookTheme[]): Prepared {
  const index = cueIndex(codebook)
  return {
    documents: [...documents].sort(byName).map((document) => ({ document, features: featuresOf(document.units, codebook, index) })),
    passages: passages.map(({ text, themes }) => ({ features: featuresOfPassage(text, codebook, index), themes })),
  }
}

const byName = (a: CodedDocument, b: CodedDocument) => (a.name < b.name ? -1 : 1)

function firstModel(documents: Prepared['documents'], passages: Prepared['passages'], codebook: readonly CodebookTheme[]): ThemeModel {
  const rows = documents.flatMap(({ document, features }) =>
    features.flatMap((unit, at): LearningRow[] => {
      const themes = document.themes[at] ?? null
      return themes === null ? [] : [{ features: unit, themes, disputed: document.disputed[at] ?? new Set(), source: document.name, isAlone: false }]
    }),
  )
  const alone = passages.map(({ features, themes }, at) => ({ features, themes, disputed: new Set<string>(), source: `passage ${at}`, isAlone: true }))
  const learned = learnWeights([...rows, ...alone], codebook.map(({ code }) => code))
  return { ...learned, combination: new Map([['log odds', 1]]), shifts: new Map() }
}

function learnCombination(unseen: ReadonlyMap<CodedDocument, UnitOdds[]>, codebook: readonly CodebookTheme[]): Map<string, number> {
  const names: string[] = []
  const rows: Float64Array[] = []
  const answers: number[] = []
  for (const [document, odds] of unseen) {
    const featuresAt = combinedFeatures(document.units, odds)
    for (const [unit, themes] of document.themes.entries()) {
      if (themes === null || document.units[unit]?.kind === 'heading') continue
      for (const [theme, { code }] of codebook.entries()) {
        if (document.disputed[unit]?.has(code) === true) continue
        const features = featuresAt(unit, theme)
        if (names.length === 0) names.push(...features.map(([name]) => name))
        rows.push(Float64Array.from(features, ([, value]) => value))
        answers.push(themes.has(code) ? 1 : 0)
      }
    }
  }
  const ids = Uint32Array.from(names, (_, at) => at)
  const weights = mostProbableWeights({
    rows: rows.map((values) => ({ ids, values })),
    answers,
    features: names.length,
    priorMean: Float64Array.from(names, (name) => (name === 'log odds' ? 1 : 0)),
    priorPrecision: Float64Array.from(names, (name) => (name === 'bias' ? priorPrecisions.bias : COMBINATION_PRECISION)),
  })
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]))
}

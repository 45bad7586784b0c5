import { combinedFeatures, type UnitOdds } from './combine-units'
import type { CodebookTheme, ExtractedTheme } from './extraction'
import { cueIndex } from './find-cues'
import { chanceAt } from './logistic'
import type { ThemeModel } from './theme-model'
import type { Unit } from './unit'
import { featuresOf, type Feature, type UnitFeatures } from './unit-features'
import { wordsThatCaused } from './words-that-caused'

/** Themes less sure than this are not worth a person's time. */
export const leastConfidence = 0.15
/** Where yes and no are best parted over all themes: as many found as missed. A person may move it. */
export const defaultThreshold = 0.5

/** What the engine works from to suggest themes. */
export interface ThemeKnowledge {
  codebook: readonly CodebookTheme[]
  model: ThemeModel
}

/**
 * The themes of each unit of one document, surest first, down to `leastConfidence`; none for headings. A confidence
 * is the model's chance of the theme, moved along the scale of log-odds so that 0.5 is where themes per passage
 * were found best (F1) in documents that the model had not seen. `because` holds words exactly as the unit has
 * them. Takes time in proportion to the length of the document.
 */
export function suggestThemes(units: readonly Unit[], { codebook, model }: ThemeKnowledge): ExtractedTheme[][] {
  const index = cueIndex(codebook)
  const features = featuresOf(units, codebook, index)
  const odds = combinedOdds(units, oddsOf(features, codebook, model), codebook, model)
  return units.map((unit, at) => {
    const mine = features[at]
    const row = odds[at]
    if (unit.kind === 'heading' || mine === undefined || row === undefined) return []
    const printed = unit.text.slice(unit.wordsStart - unit.start)
    return codebook
      .map(({ code }, theme) => ({ code, confidence: chanceAt(row[theme] ?? -Infinity) }))
      .filter(({ confidence }) => confidence >= leastConfidence)
      .sort((a, b) => b.confidence - a.confidence)
      .map(({ code, confidence }) => ({ code, confidence: rounded(confidence), because: wordsThatCaused(printed, mine, code, model) }))
  })
}

const rounded = (chance: number) => Math.round(chance * 1000) / 1000

/** The log-odds that each unit's own words give. */
export function oddsOf(features: readonly UnitFeatures[], codebook: readonly CodebookTheme[], model: ThemeModel): UnitOdds[] {
  const columnsOf = codebook.map(({ code, tookOver = [] }) => [code, ...tookOver].map((each) => model.weights.codes.indexOf(each) + 1))
  const unknownSomewhere = columnsOf.some(([column]) => column === 0)
  return features.map((unit) => {
    const sums = new Float64Array(model.weights.codes.length + 1)
    for (const { name, value } of unit.general) {
      const row = model.weights.byFeature.get(name)
      if (row === undefined) continue
      for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + value * (row[at] ?? 0)
    }
    const unknown = unknownSomewhere ? weigh(unit.general, (name) => model.unknownTheme.get(name)) : 0
    const themes = Float64Array.from(codebook, ({ code }, theme) => {
      const own = unit.own.get(code) ?? []
      const [first = 0, ...takenOver] = columnsOf[theme] ?? []
      const known = [first, ...takenOver]
        .filter((column) => column > 0)
        .map((column) => (sums[column] ?? 0) + weigh(own, (name) => model.weights.byFeature.get(name)?.[column]))
      return Math.max(...(first === 0 ? [unknown + weigh(own, (name) => model.unknownTheme.get(name))] : []), ...known)
    })
    return { coded: sums[0] ?? 0, themes }
  })
}

function weigh(features: readonly Feature[], weightOf: (name: string) => number | undefined): number {
  let sum = 0
  for (const { name, value } of features) sum += value * (weightOf(name) ?? 0)
  return sum
}

/** The log-odds once the whole document is taken into account, shifted so that 0 parts yes from no. */
export function combinedOdds(units: readonly Unit[], odds: readonly UnitOdds[], codebook: readonly CodebookTheme[], model: ThemeModel): Float64Array[] {
  const featuresAt = combinedFeatures(units, odds)
  const shifts = codebook.map(({ code }) => model.shifts.get(code) ?? model.shifts.get('') ?? 0)
  return units.map((_, unit) =>
    Float64Array.from(shifts, (shift, theme) =>
      featuresAt(unit, theme).reduce((sum, [name, value]) => sum + value * (model.combination.get(name) ?? 0), shift),
    ),
  )
}

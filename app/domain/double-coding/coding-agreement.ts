import { cohensKappa } from '#app/domain/agreement/cohens-kappa'
import { krippendorffsAlpha } from '#app/domain/agreement/krippendorffs-alpha'
import { masiDistance } from '#app/domain/agreement/masi-distance'
import type { Measure } from '#app/domain/agreement/measure'
import { percentAgreement } from '#app/domain/agreement/percent-agreement'
import { positiveAndNegativeAgreement } from '#app/domain/agreement/positive-negative-agreement'
import { tableOf, type RatedPair } from '#app/domain/agreement/ratings'

/** What two coders gave one unit: the ids of their themes, none where a coder left the unit alone. */
export interface CodedUnit {
  first: ReadonlySet<string>
  second: ReadonlySet<string>
}

/** Who gave something to how many units. */
export interface WhoseUnits {
  both: number
  first: number
  second: number
  neither: number
}

export type Whose = keyof WhoseUnits

/** How far two codings agree on one yes or no. */
export interface YesNoAgreement {
  counts: WhoseUnits
  percent: Measure
  kappa: Measure
  alpha: Measure
  /** Agreement on yes, and on no. */
  positive: Measure
  negative: Measure
}

/** How far two codings agree. */
export interface CodingAgreement {
  /** All units of the documents. */
  all: number
  /** Units that at least one of the two coded with anything: the themes are compared on these. */
  n: number
  /** Which units were coded at all, over all units. */
  where: YesNoAgreement
  /** Which themes, over the units that at least one coded; several themes of a unit count together. */
  overall: { percent: Measure; alpha: Measure }
  themes: ({ themeId: string } & YesNoAgreement)[]
}

/** Did this unit get a theme (any theme, without an id) from both coders, from one, or from neither? */
export function whoseUnit({ first, second }: CodedUnit, themeId?: string): Whose {
  const has = (themes: ReadonlySet<string>) => (themeId === undefined ? themes.size > 0 : themes.has(themeId))
  if (has(first)) return has(second) ? 'both' : 'first'
  return has(second) ? 'second' : 'neither'
}

/**
 * Compares two codings. What neither coder touched is most of a report, and would flatter every figure: themes are compared
 * only on the units that at least one of the two coded; whether they coded in the same places is a question of its own,
 * asked of all units. Overall alpha takes the themes of a unit as a set, apart by their MASI distance.
 * `themeIds` gives the order; a theme that nobody used has no row.
 */
export function agreementOf(units: readonly CodedUnit[], themeIds: readonly string[]): CodingAgreement {
  const coded = units.filter((unit) => whoseUnit(unit) !== 'neither')
  const used = new Set(coded.flatMap(({ first, second }) => [...first, ...second]))
  return {
    all: units.length,
    n: coded.length,
    where: yesNoAgreement(units, (unit) => whoseUnit(unit)),
    overall: overallAgreement(coded),
    themes: themeIds.filter((id) => used.has(id)).map((themeId) => ({ themeId, ...yesNoAgreement(coded, (unit) => whoseUnit(unit, themeId)) })),
  }
}

function yesNoAgreement(units: readonly CodedUnit[], whoseOf: (unit: CodedUnit) => Whose): YesNoAgreement {
  const counts: WhoseUnits = { both: 0, first: 0, second: 0, neither: 0 }
  const pairs = units.map((unit): RatedPair<boolean> => {
    const whose = whoseOf(unit)
    counts[whose]++
    return [whose === 'both' || whose === 'first', whose === 'both' || whose === 'second']
  })
  const table = tableOf(pairs, [true, false])
  return {
    counts,
    percent: percentAgreement(table),
    kappa: cohensKappa(table),
    alpha: krippendorffsAlpha(pairs),
    ...positiveAndNegativeAgreement(table),
  }
}

function overallAgreement(coded: readonly CodedUnit[]): CodingAgreement['overall'] {
  // The same themes are one value, so that equal sets are known for equal.
  const known = new Map<string, ReadonlySet<string>>()
  const valueOf = (themes: ReadonlySet<string>) => {
    const key = [...themes].sort().join(' ')
    const value = known.get(key) ?? themes
    known.set(key, value)
    return value
  }
  const pairs = coded.map(({ first, second }): RatedPair<ReadonlySet<string>> => [valueOf(first), valueOf(second)])
  return { percent: percentAgreement(tableOf(pairs)), alpha: krippendorffsAlpha(pairs, { distance: masiDistance }) }
}

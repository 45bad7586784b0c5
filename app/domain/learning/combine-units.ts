import { chanceAt } from './logistic'
import type { Unit } from './unit'

/** The log-odds that a unit's own words give: of being coded at all, and of each theme in the order of the codes. */
export interface UnitOdds {
  coded: number
  themes: Float64Array
}

const NEIGHBOURS: readonly (readonly [string, number])[] = [['before', -1], ['after', 1], ['two before', -2], ['two after', 2]]

/**
 * What is known of theme `theme` in each unit once the document has been read to its end: its own log-odds, those
 * of the units around it, how much of the theme the rest of the document holds, and the themes beside it. A second
 * model weighs these ("stacking": D. H. Wolpert, "Stacked generalization", Neural Networks 5(2), 1992).
 */
export function combinedFeatures(units: readonly Unit[], odds: readonly UnitOdds[]): (unit: number, theme: number) => [string, number][] {
  const themes = odds[0]?.themes.length ?? 0
  const isHeading = units.map((unit) => unit.kind === 'heading')
  const chances = odds.map((unit, at) => (isHeading[at] === true ? new Float64Array(themes) : unit.themes.map(chanceAt)))
  const sums = new Float64Array(themes)
  const tops = Array.from({ length: themes }, () => [0, 0] as [number, number])
  for (const row of chances) {
    for (const [theme, chance] of row.entries()) {
      sums[theme] = (sums[theme] ?? 0) + chance
      const top = tops[theme] ?? [0, 0]
      tops[theme] = chance > top[0] ? [chance, top[0]] : [top[0], Math.max(top[1], chance)]
    }
  }
  const beside = odds.map((unit, at) => ({
    surest: unit.themes.reduce((most, z) => Math.max(most, z), -Infinity),
    all: (chances[at] ?? new Float64Array(0)).reduce((sum, chance) => sum + chance, 0),
    long: Math.log1p((units[at]?.text.length ?? 0) / 6) / 4,
  }))
  return (unit, theme) => {
    const mine = odds[unit]
    const z = mine?.themes[theme] ?? 0
    const chance = chances[unit]?.[theme] ?? 0
    const top = tops[theme] ?? [0, 0]
    const rest = (sums[theme] ?? 0) - chance
    const { surest, all, long } = beside[unit] ?? { surest: 0, all: 0, long: 0 }
    return [
      ['bias', 1],
      ['log odds', z],
      ['chance', chance],
      ...NEIGHBOURS.map(([name, step]): [string, number] => [name, chances[unit + step]?.[theme] ?? 0]),
      ['elsewhere', Math.log((rest + 0.3) / (units.length + 1))],
      ['best elsewhere', top[0] === chance ? top[1] : top[0]],
      ['coded', mine?.coded ?? 0],
      ['chance coded', chanceAt(mine?.coded ?? 0)],
      ['other themes', all - chance],
      ['surest', surest === z ? 1 : 0],
      ['behind the surest', z - surest],
      ['length', long],
      ['log odds by length', z * long],
    ]
  }
}

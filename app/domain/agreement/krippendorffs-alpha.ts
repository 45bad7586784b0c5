import { undefinedBecause, type Interval, type Measure } from './measure'
import { seededRandom } from './seeded-random'

/** What any number of raters said of one unit; null where one of them said nothing. */
export type RatedUnit<Value> = readonly (Value | null)[]

/** How far two values are apart, from 0 (the same) to 1. */
export type Distance<Value> = (one: Value, other: Value) => number

/** Of nominal values: the same, or not. */
export const nominalDistance: Distance<unknown> = (one, other) => (one === other ? 0 : 1)

interface AlphaOptions<Value> {
  /** Nominal when it is not given. */
  distance?: Distance<Value>
  /** Number from which the resampling starts; the same number gives the same interval. */
  seed?: number
}

/** The same ratings, in whatever order of raters, and how many units have them. */
interface Pattern {
  values: readonly number[]
  units: number
}

const RESAMPLES = 1_000
/** Of the resamples, those that must have a value for an interval to be given. */
const ENOUGH_WITH_VALUE = 0.95

/**
 * Krippendorff's alpha: 1 less the observed disagreement over that to be expected, over units that two or more raters rated.
 * 1 is agreement throughout, 0 what chance gives; below 0 they disagree systematically. Takes any number of raters, missing
 * ratings and any distance. It has no value where all pairable ratings are the same, or none can be paired. The 95% interval
 * is the percentile bootstrap over units.
 * Sources: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (University of Pennsylvania, 2011); A. Zapf,
 * S. Castell, L. Morawietz, A. Karch, "Measuring inter-rater reliability for nominal data - which coefficients and confidence
 * intervals are appropriate?", BMC Medical Research Methodology 16:93 (2016), for the interval.
 */
export function krippendorffsAlpha<Value>(units: readonly RatedUnit<Value>[], options: AlphaOptions<Value> = {}): Measure {
  const { distance = nominalDistance, seed = 1 } = options
  const { values, patterns } = patternsOf(units)
  if (patterns.length === 0) return undefinedBecause('No unit was rated by two.')
  const distances = values.map((one) => values.map((other) => distance(one, other)))
  const value = alphaOf(patterns, distances)
  if (value === null) return undefinedBecause('All ratings are the same, so that agreement beyond chance cannot be told.')
  return { value, interval: value === 1 ? null : bootstrapInterval(patterns, distances, seed) }
}

function patternsOf<Value>(units: readonly RatedUnit<Value>[]): { values: Value[]; patterns: Pattern[] } {
  const places = new Map<Value, number>()
  const patterns = new Map<string, Pattern>()
  for (const unit of units) {
    const rated = unit.filter((value) => value !== null)
    // A rating that no other can be compared with says nothing of agreement.
    if (rated.length < 2) continue
    for (const value of rated) if (!places.has(value)) places.set(value, places.size)
    const values = rated.map((value) => places.get(value) ?? 0).sort((one, other) => one - other)
    const key = values.join(' ')
    patterns.set(key, { values, units: (patterns.get(key)?.units ?? 0) + 1 })
  }
  return { values: [...places.keys()], patterns: [...patterns.values()] }
}

function alphaOf(patterns: readonly Pattern[], distances: readonly (readonly number[])[]): number | null {
  const totals = distances.map(() => 0)
  const apart = (one: number, other: number) => distances[one]?.[other] ?? 0
  let observed = 0
  let ratings = 0
  for (const { values, units } of patterns) {
    let disagreement = 0
    for (const one of values) {
      totals[one] = (totals[one] ?? 0) + units
      for (const other of values) disagreement += apart(one, other)
    }
    observed += (units * disagreement) / (values.length - 1)
    ratings += units * values.length
  }
  let expected = 0
  for (const [one, ofOne] of totals.entries()) for (const [other, ofOther] of totals.entries()) expected += ofOne * ofOther * apart(one, other)
  return expected === 0 ? null : 1 - ((ratings - 1) * observed) / expected
}

function bootstrapInterval(patterns: readonly Pattern[], distances: readonly (readonly number[])[], seed: number): Interval | null {
  const random = seededRandom(seed)
  const drawn: number[] = []
  for (let sample = 0; sample < RESAMPLES; sample++) {
    const value = alphaOf(resampled(patterns, random), distances)
    if (value !== null) drawn.push(value)
  }
  if (drawn.length < RESAMPLES * ENOUGH_WITH_VALUE) return null
  drawn.sort((one, other) => one - other)
  return { low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) }
}

function resampled(patterns: readonly Pattern[], random: () => number): Pattern[] {
  const ends = patterns.map(({ units }) => units)
  for (let index = 1; index < ends.length; index++) ends[index] = (ends[index] ?? 0) + (ends[index - 1] ?? 0)
  const n = ends.at(-1) ?? 0
  const times = patterns.map(() => 0)
  for (let draw = 0; draw < n; draw++) {
    const at = placeIn(ends, random() * n)
    times[at] = (times[at] ?? 0) + 1
  }
  return patterns.flatMap(({ values }, index) => (times[index] ? [{ values, units: times[index] }] : []))
}

function placeIn(ends: readonly number[], at: number): number {
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)] ?? 0
  return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? below) - below)
}

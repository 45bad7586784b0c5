import { NOTHING_RATED, undefinedBecause, type Interval, type Measure } from './measure'
import { agreedIn, countAt, unitsIn, type AgreementTable } from './ratings'

/** The standard normal deviate that leaves 2.5% in each tail. */
const Z_95 = 1.959963984540054

interface Shares {
  n: number
  /** Observed agreement. */
  observed: number
  /** Agreement to be expected by chance from how often each rater gave each category. */
  expected: number
  first: readonly number[]
  second: readonly number[]
}

/**
 * Cohen's kappa of two raters over nominal categories: agreement beyond what chance gives, from -1 to 1, each rater keeping
 * their own rate of use of each category. It has no value where both gave one and the same category throughout: chance then
 * explains everything. The 95% interval rests on the large-sample standard error of Fleiss, Cohen and Everitt. It is left
 * out where they agree throughout or one of them never varies: the error is zero there by arithmetic, not by certainty.
 * Sources: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960) 37-46;
 * J. L. Fleiss, J. Cohen, B. S. Everitt, "Large sample standard errors of kappa and weighted kappa", Psychological Bulletin 72
 * (1969) 323-327.
 */
export function cohensKappa(table: AgreementTable<unknown>): Measure {
  const shares = sharesOf(table)
  if (shares.n === 0) return undefinedBecause(NOTHING_RATED)
  if (!varies(shares)) return undefinedBecause('Both gave every unit the same rating, so that agreement beyond chance cannot be told.')
  const value = kappaFrom(shares)
  const isDegenerate = shares.observed === 1 || shares.first.includes(1) || shares.second.includes(1)
  return { value, interval: isDegenerate ? null : around(value, standardErrorOfKappa(table)) }
}

/** The large-sample standard error of kappa (Fleiss, Cohen and Everitt 1969), not assuming that kappa is zero; 0 where kappa has no value. */
export function standardErrorOfKappa(table: AgreementTable<unknown>): number {
  const { n, observed, expected, first, second } = sharesOf(table)
  if (n === 0 || expected === 1) return 0
  const missed = 1 - observed
  const beyondChance = 1 - expected
  let spread = -((observed * expected - 2 * expected + observed) ** 2)
  for (const [row, counts] of table.counts.entries()) {
    for (const [column, count] of counts.entries()) {
      const ofColumn = first[column] ?? 0
      const ofRow = second[row] ?? 0
      const pull = row === column ? beyondChance - (ofColumn + ofRow) * missed : missed * (ofColumn + ofRow)
      spread += (count / n) * pull ** 2
    }
  }
  // Rounding can leave a trace below zero where the raters agree throughout.
  return Math.sqrt(Math.max(0, spread) / n) / beyondChance ** 2
}

function sharesOf(table: AgreementTable<unknown>): Shares {
  const n = unitsIn(table)
  const places = table.categories.map((_, index) => index)
  const shareOf = (count: (other: number) => number) => places.reduce((sum, other) => sum + count(other), 0) / (n || 1)
  const first = places.map((row) => shareOf((column) => countAt(table, row, column)))
  const second = places.map((column) => shareOf((row) => countAt(table, row, column)))
  const expected = places.reduce((sum, index) => sum + (first[index] ?? 0) * (second[index] ?? 0), 0)
  return { n, observed: agreedIn(table) / (n || 1), expected, first, second }
}

const varies = ({ first, second }: Shares) => !first.some((share, index) => share === 1 && second[index] === 1)

const kappaFrom = ({ observed, expected }: Shares) => (observed === 1 ? 1 : (observed - expected) / (1 - expected))

function around(value: number, standardError: number): Interval {
  const reach = Z_95 * standardError
  return { low: Math.max(-1, value - reach), high: Math.min(1, value + reach) }
}

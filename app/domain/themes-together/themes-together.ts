/** In what themes are found together: on the same passage, or anywhere in the same review. */
export const togetherUnits = {
  passage: { label: 'On the same passage', one: 'passage', many: 'passages' },
  review: { label: 'In the same review', one: 'review', many: 'reviews' },
} as const

export type TogetherUnit = keyof typeof togetherUnits
export const togetherUnitCodes = Object.keys(togetherUnits) as TogetherUnit[]

/** Pairs found together fewer times than this are marked and not ranked: a single coding would change their place. */
export const FEW = 5

/** Two themes and how often each is found, and both. */
export interface Pair<Theme> {
  one: Theme
  other: Theme
  /** Passages (or reviews) with the first, with the second, and with both. */
  ofOne: number
  ofOther: number
  together: number
}

export interface RankedPair<Theme> extends Pair<Theme> {
  /** How many would have both if the two had nothing to do with each other: ofOne x ofOther / all. */
  expected: number
  /**
   * Together / expected ("lift"): 1 is as often as by chance, 2 twice as often. Source: S. Brin, R. Motwani, J. D. Ullman and
   * S. Tsur, "Dynamic itemset counting and implication rules for market basket data", SIGMOD 1997, where it is called interest.
   */
  lift: number
  isFew: boolean
}

/**
 * Pairs with what chance would make of them, those that stand out most first; pairs of which there are few come after, by how
 * many there are, since their lift says little. `all` is the number of passages (or reviews) that have any theme.
 */
export function rankedPairs<Theme extends { name: string }>(pairs: readonly Pair<Theme>[], all: number): RankedPair<Theme>[] {
  const measured = pairs
    .filter(({ together }) => together > 0)
    .map((pair) => {
      const expected = (pair.ofOne * pair.ofOther) / all
      return { ...pair, expected, lift: pair.together / expected, isFew: pair.together < FEW }
    })
  return measured.sort(
    (one, other) =>
      Number(one.isFew) - Number(other.isFew) ||
      (one.isFew ? 0 : other.lift - one.lift) ||
      other.together - one.together ||
      one.one.name.localeCompare(other.one.name) ||
      one.other.name.localeCompare(other.other.name),
  )
}

/** "3.4": an expected count or a lift, to one decimal place. */
export const toOnePlace = (figure: number) => figure.toFixed(1)

/** What two raters said of one unit. */
export type RatedPair<Value> = readonly [first: Value, second: Value]

/** How often each pair of categories was given: `counts[i][j]` units have category `i` from the first rater and `j` from the second. */
export interface AgreementTable<Value> {
  categories: readonly Value[]
  counts: readonly (readonly number[])[]
}

/** Counts the pairs of two raters, with the categories in the order in which they first occur, those that are named first. */
export function tableOf<Value>(pairs: readonly RatedPair<Value>[], named: readonly Value[] = []): AgreementTable<Value> {
  const categories = [...new Set([...named, ...pairs.flat()])]
  const indexOf = new Map(categories.map((category, index) => [category, index]))
  const counts = categories.map(() => categories.map(() => 0))
  for (const [first, second] of pairs) {
    const row = counts[indexOf.get(first) ?? -1]
    const column = indexOf.get(second) ?? -1
    if (row) row[column] = (row[column] ?? 0) + 1
  }
  return { categories, counts }
}

/** A table's count at a pair of categories, by their places; 0 outside it. */
export const countAt = ({ counts }: Pick<AgreementTable<unknown>, 'counts'>, row: number, column: number): number => counts[row]?.[column] ?? 0

/** How many units a table counts. */
export const unitsIn = ({ counts }: Pick<AgreementTable<unknown>, 'counts'>): number => counts.flat().reduce((sum, count) => sum + count, 0)

/** How many units got the same category from both raters. */
export const agreedIn = ({ counts }: Pick<AgreementTable<unknown>, 'counts'>): number =>
  counts.reduce((sum, row, index) => sum + (row[index] ?? 0), 0)

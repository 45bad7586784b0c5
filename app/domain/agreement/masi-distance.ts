/**
 * How far two sets are apart, from 0 (the same) to 1 (nothing in common): 1 less their Jaccard overlap, weighted by whether
 * one holds the other. Two empty sets are the same.
 * Source: R. Passonneau, "Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation", LREC 2006.
 */
export function masiDistance(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((item) => other.has(item)).length
  const all = one.size + other.size - shared
  if (all === 0) return 0
  return 1 - (shared / all) * monotonicity(one.size, other.size, shared)
}

function monotonicity(one: number, other: number, shared: number): number {
  if (shared === 0) return 0
  if (one === other && shared === one) return 1
  return shared === Math.min(one, other) ? 2 / 3 : 1 / 3
}

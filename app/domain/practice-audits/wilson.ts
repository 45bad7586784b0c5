/** A range from 0 to 1 within which the true share is likely to lie. */
export interface Interval {
  low: number
  high: number
}

/** The standard normal deviate that leaves 2.5% in each tail. */
const Z_95 = 1.959963984540054

/**
 * The 95% Wilson score interval, without continuity correction, of a share `met` of `n`. Null where nothing was counted.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209-212;
 * method 3 of R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998) 857-872.
 */
export function wilsonInterval(met: number, n: number): Interval | null {
  if (n <= 0) return null
  const share = met / n
  const z2 = Z_95 * Z_95
  const centre = share + z2 / (2 * n)
  const reach = Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  const scale = 1 + z2 / n
  // At the ends the bounds are exactly 0 and 1; rounding must not carry them past.
  return { low: met === 0 ? 0 : (centre - reach) / scale, high: met === n ? 1 : (centre + reach) / scale }
}

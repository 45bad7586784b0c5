/** A range within which the true value is likely to lie. */
export interface Interval {
  low: number
  high: number
}

/** A measure of agreement: its value with its 95% interval, where one can be given, or in words why it has no value. */
export type Measure = { value: number; interval: Interval | null } | { value: null; because: string }

/** A measure that has no value, and why, in a sentence for the page. */
export const undefinedBecause = (because: string): Measure => ({ value: null, because })

/** Nothing was rated, so that nothing can be said. */
export const NOTHING_RATED = 'Nothing was rated by both.'

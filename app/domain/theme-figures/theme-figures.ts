import { NO_YEAR, yearInWords } from '#app/domain/reviews/review-year'
import { ALL } from '#app/domain/theme-by-agency/theme-by-agency'

/** What there is of a theme under one heading. Each thing counts once; a theme counts with those below it. */
export interface Figures {
  /** Coded passages that nobody has withdrawn. */
  passages: number
  recommendations: number
  /** Actions that answer such a recommendation, whatever their status. */
  actions: number
}

export const NOTHING: Figures = { passages: 0, recommendations: 0, actions: 0 }

/**
 * What figures are counted by. `year` and `kind` are those of the review (the year of its publication; of commissioning while
 * it is not published). `agency` is for a passage one that is involved in the review, for a recommendation one that is
 * addressed, for an action the one that leads it.
 */
export type Heading = 'year' | 'kind' | 'agency' | 'all'

/** Figures by theme, heading and key: a year, the code of a kind, the id of an agency. ALL stands for all together. */
export type FiguresTable = Record<string, Partial<Record<Heading, Record<string, Figures>>>>

/** One row of figures: a year, a kind of review or an agency. */
export interface FiguresRow {
  /** As filters take it: the year, or the code of the kind or agency. */
  code: string
  name: string
  figures: Figures
}

/** Every year from the earliest to the latest that has a figure, oldest first; last, what has no year yet, where there is any. */
export function yearsOf(keys: Iterable<string>): string[] {
  const found = new Set(keys)
  const years = [...found].filter((key) => key !== NO_YEAR && key !== ALL).map(Number)
  const first = Math.min(...years)
  const all = years.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => String(first + index))
  return found.has(NO_YEAR) ? [...all, NO_YEAR] : all
}

/** The rows of a theme by year; a year without a figure between two that have one is a row of noughts. */
export function rowsByYear(figures: Readonly<Record<string, Figures>>): FiguresRow[] {
  return yearsOf(Object.keys(figures)).map((year) => ({ code: year, name: yearInWords(year), figures: figures[year] ?? NOTHING }))
}

/** The rows that have a figure, of kinds or agencies in their given order. */
export function rowsOf(
  named: readonly { key: string; code: string; name: string }[],
  figures: Readonly<Record<string, Figures>>,
): FiguresRow[] {
  return named.flatMap(({ key, code, name }) => {
    const found = figures[key]
    return found ? [{ code, name, figures: found }] : []
  })
}

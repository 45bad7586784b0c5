import { yearInWords } from '#app/domain/reviews/review-year'
import { ALL } from '#app/domain/theme-by-agency/theme-by-agency'
import type { Figures, FiguresRow } from './theme-figures'

/** Theme by year as rows of a download: one for each theme and year with anything to count, in the order of the screen. */
export function figuresToDownload({ themes, years, cells }: {
  themes: readonly { id: string; name: string }[]
  years: readonly string[]
  cells: Record<string, Record<string, Figures>>
}) {
  return [...themes, { id: ALL, name: 'All themes' }].flatMap(({ id, name }) =>
    [ALL, ...years].flatMap((year) => {
      const figures = cells[id]?.[year]
      return figures ? [{ theme: name, year: year === ALL ? 'All years' : yearInWords(year), figures }] : []
    }),
  )
}

/** The figures of one theme as rows of a download: the total, then by year, kind of review and agency. */
export function themeFiguresToDownload({ total, years, kinds, agencies }: {
  total: Figures
  years: readonly FiguresRow[]
  kinds: readonly FiguresRow[]
  agencies: readonly FiguresRow[]
}) {
  const under = (by: string, rows: readonly FiguresRow[]) => rows.map(({ name, figures }) => ({ by, name, figures }))
  const all = { by: 'All', name: 'All', figures: total }
  return [all, ...under('Year of the review', years), ...under('Kind of review', kinds), ...under('Agency', agencies)]
}

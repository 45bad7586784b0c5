import type { FiguresFilter } from '#app/domain/theme-figures/theme-figures-queries.server'
import { textOf } from '#app/http/list-query.server'

/** How an address narrows theme by year: the same for the table and for its download. */
export function themeByYearQuery(url: URL) {
  return { kind: textOf(url, 'kind'), agency: textOf(url, 'agency'), group: textOf(url, 'group') } satisfies FiguresFilter
}

import type { ReviewsOfFilter } from '#app/domain/recommendations/recommendation-filter.server'
import { textOf, yearOf } from '#app/http/list-query.server'

/** How an address narrows theme by agency: the same for the table and for its download. */
export function themeByAgencyQuery(url: URL) {
  return {
    kind: textOf(url, 'kind'),
    year: yearOf(url),
    group: textOf(url, 'group'),
  } satisfies ReviewsOfFilter
}

import { markingCodes, reviewStatusCodes } from '#app/domain/reviews/review'
import type { ReviewFilter } from '#app/domain/reviews/review-list-queries.server'
import { reviewSortColumns, usualReviewSort, type ReviewSort } from '#app/domain/reviews/review-sort'
import { filterOf, textOf, yearOf } from '#app/http/list-query.server'

/** How an address narrows and sorts the reviews: the same for the list and for its download. */
export function reviewListQuery(url: URL) {
  const query = {
    q: textOf(url, 'q'),
    kind: textOf(url, 'kind'),
    status: filterOf(url, 'status', reviewStatusCodes),
    agency: textOf(url, 'agency'),
    year: yearOf(url),
    marking: filterOf(url, 'marking', markingCodes),
    theme: textOf(url, 'theme'),
    alsoTheme: textOf(url, 'alsoTheme'),
  }
  const { q, status, year, marking } = query
  const themes = [query.theme, query.alsoTheme].filter((code) => code !== undefined)
  const filter: ReviewFilter = { q, kindCode: query.kind, status, agencyCode: query.agency, year, marking, themes }
  const sort: ReviewSort = {
    column: filterOf(url, 'sort', reviewSortColumns) ?? usualReviewSort.column,
    direction: filterOf(url, 'order', ['asc', 'desc']) ?? usualReviewSort.direction,
  }
  return { query, filter, sort }
}

/** The columns by which a list of reviews can be sorted. */
export const reviewSortColumns = ['ref', 'title', 'kind', 'published', 'updated'] as const

export type SortDirection = 'asc' | 'desc'

export interface ReviewSort {
  column: (typeof reviewSortColumns)[number]
  direction: SortDirection
}

/** Last changed first, unless somebody asks otherwise. */
export const usualReviewSort: ReviewSort = { column: 'updated', direction: 'desc' }

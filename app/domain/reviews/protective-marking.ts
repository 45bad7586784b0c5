import { markings, type Marking } from './review'

/** What of a review its marking is made from. */
export interface MarkedReview {
  marking: Marking
  handling: string | null
  isRestricted: boolean
}

/** The marking of a page: the highest of the reviews that it speaks of, with the handling instructions of each. */
export function protectiveMarkingOf(reviews: readonly MarkedReview[]) {
  const isSensitive = reviews.some(({ marking }) => marking === 'official_sensitive')
  const isRestricted = reviews.some((review) => review.isRestricted)
  const instructions = new Set(reviews.flatMap(({ handling }) => handling ?? []))
  const handling = [...(isRestricted ? ['Restricted to the people named.'] : []), ...instructions].join(' ')
  return { marking: markings[isSensitive ? 'official_sensitive' : 'official'].label, isSensitive, ...(handling && { handling }) }
}

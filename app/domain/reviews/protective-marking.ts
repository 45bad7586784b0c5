import { markings, type Marking } from './review'

/** What of a review its marking is made from. */
export interface MarkedReview {
  marking: Marking
  handling: string | null
  isRestricted: boolean
}

const RESTRICTED = 'Restricted to the people named.'

/** The marking of a page: the highest of the reviews that it speaks of, with the handling instructions of each. */
export function protectiveMarkingOf(reviews: readonly MarkedReview[]) {
  return markedBy(reviews, [...(reviews.some(({ isRestricted }) => isRestricted) ? [RESTRICTED] : []), ...instructionsOf(reviews)])
}

/** The marking of a page that lists things of several reviews: the highest of them; instructions that differ are left to the page of each. */
export function protectiveMarkingOfList(reviews: readonly MarkedReview[]) {
  const restricted = reviews.filter(({ isRestricted }) => isRestricted).length
  const access = restricted === 0 ? [] : [restricted === reviews.length ? RESTRICTED : 'Some of it is restricted to the people named.']
  const instructions = instructionsOf(reviews)
  const isForAll = instructions.length === 1 && reviews.every(({ handling }) => handling !== null)
  return markedBy(reviews, [...access, ...(isForAll || instructions.length === 0 ? instructions : ['Handling instructions are on the page of each review.'])])
}

const instructionsOf = (reviews: readonly MarkedReview[]) => [...new Set(reviews.flatMap(({ handling }) => handling ?? []))]

function markedBy(reviews: readonly MarkedReview[], instructions: readonly string[]) {
  const isSensitive = reviews.some(({ marking }) => marking === 'official_sensitive')
  const handling = instructions.join(' ')
  return { marking: markings[isSensitive ? 'official_sensitive' : 'official'].label, isSensitive, ...(handling && { handling }) }
}

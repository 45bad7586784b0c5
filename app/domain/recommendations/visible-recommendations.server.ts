import type { Prisma } from '#app/db/.server/generated/client'
import { isTheSystem, type Viewer } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'

/** Which recommendations exist for this viewer: those of the reviews that the viewer may see. */
export function recommendationsVisibleTo(viewer: Viewer): Prisma.RecommendationWhereInput {
  return isTheSystem(viewer) ? {} : { review: reviewsVisibleTo(viewer) }
}

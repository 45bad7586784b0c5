import type { Prisma } from '#app/db/.server/generated/client'
import { isTheSystem, type Viewer } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'

/**
 * Which actions exist for this viewer: those all of whose recommendations come from reviews that the viewer may see, and so
 * does the document in which the action was given, where there is one. One restricted review among these is enough to hide
 * the action from everybody who is not on that review's list.
 */
export function planActionsVisibleTo(viewer: Viewer): Prisma.PlanActionWhereInput {
  if (isTheSystem(viewer)) return {}
  const review = reviewsVisibleTo(viewer)
  return {
    recommendations: { every: { recommendation: { review } } },
    OR: [{ sourceDocumentId: null }, { sourceDocument: { review } }],
  }
}

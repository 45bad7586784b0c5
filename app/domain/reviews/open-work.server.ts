import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'

const doneWith = ['signed_off', 'embedded', 'withdrawn'] as const

/** Recommendations that nobody was asked to answer, or that somebody has not answered yet. */
export const unanswered: Prisma.RecommendationWhereInput = {
  OR: [{ addressees: { none: {} } }, { addressees: { some: { answer: null } } }],
}

/** Actions on a review's recommendations, of those that the viewer may see. */
export const actionsOnReview = (viewer: Viewer, reviewId: string): Prisma.PlanActionWhereInput => ({
  AND: [planActionsVisibleTo(viewer), { recommendations: { some: { recommendation: { reviewId } } } }],
})

/**
 * Those that are neither signed off nor withdrawn. An action that also answers a review hidden from the viewer is left
 * out, here too: a refusal that spoke of it would give that review away.
 */
export const openActionsOnReview = (viewer: Viewer, reviewId: string): Prisma.PlanActionWhereInput => ({
  AND: [actionsOnReview(viewer, reviewId), { status: { notIn: [...doneWith] } }],
})

import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import type { NewRecommendationForm } from './recommendation-forms'
import { canAddRecommendation } from './recommendation-policy'
import { writeRecommendation } from './write-recommendation.server'

/** Adds a recommendation to a review, as printed, and gives it the review's next reference (`SCR-2026-004-R03`). */
export function addRecommendation(actor: Actor, reviewRef: string, form: NewRecommendationForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canAddRecommendation(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const review = await tx.review.findFirst({ where: { AND: [reviewsVisibleTo(actor), { ref: reviewRef }] }, select: { id: true } })
      if (!review) return refuse('', 'This review does not exist')
      const written = await writeRecommendation(tx, actor, { id: review.id, ref: reviewRef }, form)
      return written.ok ? done({ ref: written.ref }, [written.entry]) : refuse(written.problems)
    },
    options,
  )
}

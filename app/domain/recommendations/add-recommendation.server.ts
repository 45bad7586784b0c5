import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import { nextNumber } from '#app/db/next-reference.server'
import type { Actor } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { now } from '#app/domain/shared/clock'
import { readFacts } from './recommendation-facts.server'
import type { NewRecommendationForm } from './recommendation-forms'
import { canAddRecommendation } from './recommendation-policy'

/** Adds a recommendation to a review, as printed, and gives it the review's next reference (`SCR-2026-004-R03`). */
export function addRecommendation(actor: Actor, reviewRef: string, form: NewRecommendationForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canAddRecommendation(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const review = await tx.review.findFirst({ where: { AND: [reviewsVisibleTo(actor), { ref: reviewRef }] }, select: { id: true } })
      if (!review) return refuse('', 'This review does not exist')
      const facts = await readFacts(tx, actor, review.id, form, null)
      if (!facts.ok) return refuse(facts.problems)

      const series = `${reviewRef}-R`
      const ref = series + String(await nextNumber(tx, series)).padStart(2, '0')
      const { id } = await tx.recommendation.create({
        data: {
          ...facts.row,
          ref,
          reviewId: review.id,
          createdAt: now(),
          themes: { create: facts.themes.map((theme) => ({ themeId: theme.id })) },
          findings: { create: facts.findings.map((finding) => ({ findingId: finding.id })) },
          addressees: { create: facts.agencies.map((agency) => ({ agencyId: agency.id })) },
        },
      })
      const subject = { type: 'recommendation' as const, id, ref }
      return done({ ref }, [{ event: 'recommendation.added', subject, reviewIds: [review.id], to: `${form.number}: ${form.text}` }])
    },
    options,
  )
}

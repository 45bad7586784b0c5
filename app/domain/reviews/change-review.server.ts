import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import { changedFacts } from '#app/domain/trail/trail-events'
import { factsAsFields, factsInWords, readReviewFacts, reviewFacts, reviewLabels, type ReviewFacts } from './review-facts.server'
import type { ReviewForm } from './review-forms'
import { canChangeReview } from './review-policy'
import { incidentsVisibleTo, reviewsVisibleTo } from './visible-reviews.server'

/** Changes a review's facts. Refused on an older version, with what is stored now. */
export function changeReview(actor: Actor, ref: string, form: ReviewForm) {
  return change(actor, async (tx) => {
    const before = await tx.review.findFirst({ where: { AND: [reviewsVisibleTo(actor), { ref }] }, select: reviewFacts })
    if (!before) return refuse('', 'This review no longer exists')
    const permission = canChangeReview(actor)
    if (!permission.allowed) return refuse('', permission.because)
    if (before.version !== form.version) return refuseStale(storedFields(before), before.version)
    const { problems, agencyIds, columns } = await readReviewFacts(tx, form, before)
    if (problems.length > 0) return refuse(problems)
    const incident = await tx.incident.findFirst({ where: { AND: [incidentsVisibleTo(actor), { id: form.incidentId }] } })
    if (!incident) return refuse('incidentId', 'Select an incident from the list')

    const next = { ...columns, incidentId: incident.id }
    if (isSame(before, next, agencyIds)) return unchanged({ ref })
    const { id } = before
    await tx.reviewAgency.deleteMany({ where: { reviewId: id } })
    const after = await tx.review.update({
      where: { id },
      data: {
        ...next,
        agencies: { create: agencyIds.map((agencyId) => ({ agencyId })) },
        updatedAt: now(),
        version: { increment: 1 },
      },
      select: reviewFacts,
    })
    const about = { event: 'review.changed' as const, subject: { type: 'review' as const, id, ref }, reviewIds: [id] }
    const [first, ...others] = changedFacts(about, factsInWords(before), factsInWords(after), reviewLabels)
    // Where only the formatting of the narrative changed, or its end, the words that the history tells are the same.
    return done({ ref }, first ? [first, ...others] : [{ ...about, field: reviewLabels.narrative, to: 'Changed' }])
  })
}

function storedFields(review: ReviewFacts): Record<string, string> {
  const { agencyIds, ...fields } = factsAsFields(review)
  return { ...fields, agencyIds: agencyIds.join(',') }
}

function isSame(before: ReviewFacts, next: Partial<ReviewFacts>, agencyIds: string[]): boolean {
  const held = before.agencies.map(({ agencyId }) => agencyId)
  const isSameList = held.length === agencyIds.length && held.every((id) => agencyIds.includes(id))
  const keys = Object.keys(next) as (keyof ReviewFacts)[]
  return isSameList && keys.every((key) => before[key] === next[key])
}

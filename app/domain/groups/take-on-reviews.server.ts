import { change, done, refuse, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import type { GroupReviewsForm } from './group-forms'
import { canChangeGroup } from './group-policy'

/**
 * Takes reviews on and hands others back, as the form was changed since it was opened: what somebody else ticked meanwhile
 * stays. Only reviews that the actor can see are touched: those hidden from the actor stay as they are.
 */
export function takeOnReviews(actor: Actor, groupRef: string, { reviewIds, wereIds }: GroupReviewsForm) {
  return change(actor, async (tx) => {
    const group = await tx.group.findUnique({ where: { ref: groupRef } })
    if (!group) return refuse('', 'This group no longer exists')
    const permission = canChangeGroup(actor, group)
    if (!permission.allowed) return refuse('', permission.because)

    const visible = await tx.review.findMany({ where: reviewsVisibleTo(actor), select: { id: true, ref: true } })
    const held = await tx.groupReview.findMany({ where: { groupId: group.id }, select: { reviewId: true } })
    const isHeld = (id: string) => held.some(({ reviewId }) => reviewId === id)
    const added = visible.filter(({ id }) => reviewIds.includes(id) && !wereIds.includes(id) && !isHeld(id))
    const removed = visible.filter(({ id }) => !reviewIds.includes(id) && wereIds.includes(id) && isHeld(id))

    const subject = { type: 'group' as const, id: group.id, ref: groupRef }
    const entries: NewTrailEntry[] = [
      ...added.map(({ id, ref }) => ({ event: 'group.review_taken_on' as const, subject, reviewIds: [id], to: ref })),
      ...removed.map(({ id, ref }) => ({ event: 'group.review_handed_back' as const, subject, reviewIds: [id], to: ref })),
    ]
    const [first, ...others] = entries
    if (!first) return unchanged({ ref: groupRef })
    await tx.groupReview.createMany({ data: added.map(({ id }) => ({ groupId: group.id, reviewId: id })) })
    await tx.groupReview.deleteMany({ where: { groupId: group.id, reviewId: { in: removed.map(({ id }) => id) } } })
    return done({ ref: groupRef }, [first, ...others])
  })
}

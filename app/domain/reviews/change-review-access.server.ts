import { change, done, refuse, refuseStale, unchanged, type Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import type { ReviewAccessForm } from './review-forms'
import { canChangeReviewAccess } from './review-policy'
import { reviewsVisibleTo } from './visible-reviews.server'

/**
 * Sets who may know of a review: everybody who works here, or only those on its need-to-know list. Whoever restricts it is
 * put on the list; while it is restricted somebody who can sign in stays on it; opening it again needs a reason.
 */
export function changeReviewAccess(actor: Actor, ref: string, form: ReviewAccessForm) {
  return change(actor, async (tx) => {
    const review = await tx.review.findFirst({
      where: { AND: [reviewsVisibleTo(actor), { ref }] },
      include: { access: { select: { accountId: true } } },
    })
    if (!review) return refuse('', 'This review no longer exists')
    const permission = canChangeReviewAccess(actor)
    if (!permission.allowed) return refuse('', permission.because)
    const held = review.access.map(({ accountId }) => accountId)
    if (review.version !== form.version) {
      return refuseStale({ access: accessCode(review.isRestricted), accountIds: held.join(',') }, review.version)
    }

    const isRestricted = form.access === 'restricted'
    const isBeingRestricted = isRestricted && !review.isRestricted
    if (!isRestricted && review.isRestricted && form.reason === null) {
      return refuse('reason', 'Enter the reason why everybody may see this review again')
    }
    const named = [...new Set([...form.accountIds, ...(isBeingRestricted && actor.accountId ? [actor.accountId] : [])])]
    const added = named.filter((id) => !held.includes(id))
    const removed = held.filter((id) => !named.includes(id))
    const accounts = await namesOf(tx, [...added, ...removed, ...named])
    if (added.some((id) => accounts.get(id)?.status !== 'active')) return refuse('accountIds', 'Select people from the list')
    if (isRestricted && !named.some((id) => accounts.get(id)?.status === 'active')) {
      return refuse('accountIds', 'Leave at least one person on the list, or nobody could see this review again')
    }

    const about = { subject: { type: 'review' as const, id: review.id, ref }, reviewIds: [review.id] }
    const nameOf = (id: string) => accounts.get(id)?.name ?? ''
    const entries: NewTrailEntry[] = [
      ...added.map((id) => ({ ...about, event: 'review.access_granted' as const, to: nameOf(id), because: form.reason })),
      ...removed.map((id) => ({ ...about, event: 'review.access_withdrawn' as const, to: nameOf(id), because: form.reason })),
    ]
    if (isRestricted !== review.isRestricted) {
      const [from, to] = [review.isRestricted, isRestricted].map(accessWords)
      entries.unshift({ ...about, event: 'review.changed', field: 'Who may see it', from, to, because: form.reason })
    }
    const [first, ...others] = entries
    const isStillVisible = !isRestricted || (actor.accountId !== null && named.includes(actor.accountId))
    if (!first) return unchanged({ ref, isStillVisible })
    const at = now()
    await tx.reviewAccess.deleteMany({ where: { reviewId: review.id, accountId: { in: removed } } })
    await tx.reviewAccess.createMany({
      data: added.map((accountId) => ({ reviewId: review.id, accountId, grantedAt: at, grantedById: actor.accountId })),
    })
    await tx.review.update({ where: { id: review.id }, data: { isRestricted, updatedAt: at, version: { increment: 1 } } })
    return done({ ref, isStillVisible }, [first, ...others])
  })
}

const accessCode = (isRestricted: boolean) => (isRestricted ? 'restricted' : 'open')
const accessWords = (isRestricted: boolean) => (isRestricted ? 'Only the people named' : 'Everybody who works here')

async function namesOf(tx: Tx, ids: string[]) {
  const accounts = await tx.account.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, status: true, person: { select: { name: true } } },
  })
  return new Map(accounts.map(({ id, status, person }) => [id, { status, name: person.name }]))
}

import { change, done, refuse, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import { canAcknowledge } from './recommendation-policy'
import { recommendationsVisibleTo } from './visible-recommendations.server'

/** Records that an addressee says it has the recommendation and will answer. Saying so twice changes nothing. */
export function acknowledgeRecommendation(actor: Actor, ref: string, agencyCode: string) {
  return change(actor, async (tx) => {
    const addressee = await tx.addressee.findFirst({
      where: { agency: { code: agencyCode }, recommendation: { AND: [recommendationsVisibleTo(actor), { ref }] } },
      include: { agency: { select: { shortName: true } }, recommendation: { select: { id: true, reviewId: true } } },
    })
    if (!addressee) return refuse('', 'This recommendation is not addressed to that agency')
    if (addressee.acknowledgedAt) return unchanged({ ref })
    const permission = canAcknowledge(actor, addressee)
    if (!permission.allowed) return refuse('', permission.because)
    await tx.addressee.update({
      where: { id: addressee.id },
      data: { acknowledgedAt: now(), openedAt: addressee.openedAt ?? now() },
    })
    const { id, reviewId } = addressee.recommendation
    const subject = { type: 'recommendation' as const, id, ref }
    return done({ ref }, [{ event: 'recommendation.acknowledged', subject, reviewIds: [reviewId], to: addressee.agency.shortName }])
  })
}

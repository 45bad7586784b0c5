import { db } from '#app/db/client.server'
import { change, done, stored, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import { opensFor } from './recommendation-policy'
import { recommendationsVisibleTo } from './visible-recommendations.server'

/**
 * Records the first time that somebody of an addressed agency looks at a recommendation which was sent to it. Does nothing
 * for everybody else, and nothing the second time. To be called when the page is really shown, not on a prefetch.
 */
export async function recordOpening(actor: Actor, ref: string): Promise<void> {
  if (!actor.agency) return
  const where = { agencyId: actor.agency.id, openedAt: null, recommendation: { AND: [recommendationsVisibleTo(actor), { ref }] } }
  const waiting = await db.addressee.findFirst({ where, select: { agencyId: true, sentOn: true } })
  if (!waiting || !opensFor(actor, waiting)) return
  const outcome = await change(actor, async (tx) => {
    const addressee = await tx.addressee.findFirst({
      where,
      include: { agency: { select: { shortName: true } }, recommendation: { select: { id: true, reviewId: true } } },
    })
    if (!addressee) return unchanged({ ref })
    await tx.addressee.update({ where: { id: addressee.id }, data: { openedAt: now() } })
    const { id, reviewId } = addressee.recommendation
    const subject = { type: 'recommendation' as const, id, ref }
    return done({ ref }, [{ event: 'recommendation.opened', subject, reviewIds: [reviewId], to: addressee.agency.shortName }])
  })
  stored(outcome)
}

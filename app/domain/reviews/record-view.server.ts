import { change, done, stored } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'

const ONCE_IN_MS = 15 * 60_000

/**
 * Writes down that somebody looks at a restricted review, once in 15 minutes for each account and review. Does nothing for
 * other reviews. When it cannot be written it throws, so that nothing is shown which nobody would know of.
 */
export async function recordView(actor: Actor, review: { id: string; ref: string; isRestricted: boolean }): Promise<void> {
  if (!review.isRestricted) return
  const recent = await db.trailEntry.findFirst({
    where: {
      event: 'review.viewed',
      subjectType: 'review',
      subjectId: review.id,
      actorId: actor.accountId,
      at: { gt: new Date(now().getTime() - ONCE_IN_MS) },
    },
    select: { id: true },
  })
  if (recent) return
  const subject = { type: 'review' as const, id: review.id, ref: review.ref }
  stored(await change(actor, () => Promise.resolve(done(null, [{ event: 'review.viewed', subject, reviewIds: [review.id] }]))))
}

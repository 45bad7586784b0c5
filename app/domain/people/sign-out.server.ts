import { change, done, stored, unchanged } from '#app/db/change.server'
import { now } from '#app/domain/shared/clock'
import type { Actor } from './actor'
import { accountSubject } from './end-sessions-within.server'

/** Ends the one session by which the actor asks. Signing out twice is signing out once. */
export async function signOut(actor: Actor, sessionId: string): Promise<void> {
  const accountId = actor.accountId ?? ''
  const outcome = await change(actor, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, accountId, endedAt: null },
      data: { endedAt: now(), endedWhy: 'Signed out' },
    })
    return count === 0 ? unchanged(null) : done(null, [{ event: 'account.signed_out', subject: accountSubject(accountId) }])
  })
  stored(outcome)
}

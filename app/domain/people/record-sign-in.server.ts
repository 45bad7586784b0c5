import { change, done, stored } from '#app/db/change.server'
import { now } from '#app/domain/shared/clock'
import type { Actor } from './actor'
import { accountSubject } from './end-sessions-within.server'

/** Notes that the actor has signed in, now. */
export async function recordSignIn(actor: Actor): Promise<void> {
  const id = actor.accountId ?? ''
  const outcome = await change(actor, async (tx) => {
    await tx.account.update({ where: { id }, data: { lastSignedInAt: now() } })
    return done(null, [{ event: 'account.signed_in', subject: accountSubject(id) }])
  })
  stored(outcome)
}

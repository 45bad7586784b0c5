import { change, done, refuse, stored, unchanged } from '#app/db/change.server'
import type { Outcome } from '#app/domain/shared/outcome'
import { canEndSessions } from './account-policy'
import type { Actor } from './actor'
import { endSessionsWithin } from './end-sessions-within.server'

/** Signs the actor out everywhere. Throws where that cannot be stored: nobody may believe that they are signed out. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  stored(await endAccountSessions(actor, actor.accountId ?? ''))
}

/** Signs an account out everywhere: one's own, or anybody's for an administrator. */
export function endAccountSessions(actor: Actor, id: string): Promise<Outcome<{ accountId: string }>> {
  return change(actor, async (tx) => {
    const account = await tx.account.findUnique({ where: { id }, select: { id: true } })
    if (!account) return refuse('', 'This account no longer exists')
    const permission = canEndSessions(actor, account)
    if (!permission.allowed) return refuse('', permission.because)
    const why = id === actor.accountId ? 'Signed out everywhere' : 'Ended by an administrator'
    const [first, ...rest] = await endSessionsWithin(tx, id, why)
    return first ? done({ accountId: id }, [first, ...rest]) : unchanged({ accountId: id })
  })
}

import { change, done, refuse } from '#app/db/change.server'
import type { Outcome } from '#app/domain/shared/outcome'
import { canRestore } from './account-policy'
import type { Actor } from './actor'
import { accountSubject } from './end-sessions-within.server'

/** Lets a suspended person sign in again; one who never set a password is invited again, and needs a new link. */
export function restoreAccount(actor: Actor, id: string): Promise<Outcome<{ accountId: string }>> {
  return change(actor, async (tx) => {
    const account = await tx.account.findUnique({ where: { id }, select: { id: true, status: true, passwordHash: true } })
    if (!account) return refuse('', 'This account no longer exists')
    const permission = canRestore(actor, account)
    if (!permission.allowed) return refuse('', permission.because)
    const status = account.passwordHash === null ? 'invited' : 'active'
    await tx.account.update({ where: { id }, data: { status, version: { increment: 1 } } })
    return done({ accountId: id }, [{ event: 'account.restored', subject: accountSubject(id) }])
  })
}

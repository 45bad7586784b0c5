import { change, done, refuse } from '#app/db/change.server'
import type { Outcome } from '#app/domain/shared/outcome'
import { canSuspend } from './account-policy'
import type { Actor } from './actor'
import { isLastAdministrator } from './change-account.server'
import { accountSubject, endSessionsWithin } from './end-sessions-within.server'

/** Keeps somebody from signing in from this moment: their sessions end and their links stop working. What they did stays. */
export function suspendAccount(actor: Actor, id: string, because: string | null): Promise<Outcome<{ accountId: string }>> {
  return change(actor, async (tx) => {
    const account = await tx.account.findUnique({ where: { id }, select: { id: true, status: true, roles: true } })
    if (!account) return refuse('', 'This account no longer exists')
    const permission = canSuspend(actor, account)
    if (!permission.allowed) return refuse('', permission.because)
    const administers = account.status === 'active' && account.roles.some(({ role }) => role === 'administrator')
    if (administers && (await isLastAdministrator(tx, id))) {
      return refuse('', 'This is the last active administrator. Make somebody else an administrator first')
    }
    await tx.account.update({ where: { id }, data: { status: 'suspended', version: { increment: 1 } } })
    await tx.accountLink.deleteMany({ where: { accountId: id, usedAt: null } })
    const ended = await endSessionsWithin(tx, id, 'The account was suspended')
    return done({ accountId: id }, [{ event: 'account.suspended', subject: accountSubject(id), because }, ...ended])
  })
}

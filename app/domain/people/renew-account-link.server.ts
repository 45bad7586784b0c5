import { change, done, refuse } from '#app/db/change.server'
import type { Outcome } from '#app/domain/shared/outcome'
import type { TrailEvent } from '#app/domain/trail/trail-events'
import { makeAccountLink } from './account-link.server'
import { canRenewInvitation, canResetPassword, type AccountFacts } from './account-policy'
import type { Actor } from './actor'
import { accountSubject } from './end-sessions-within.server'
import type { MadeLink } from './invite-account.server'
import type { Permission } from './may'

/** Makes a new invitation link (seven days) for somebody who has not set a password yet; the earlier one stops working. */
export const renewInvitation = (actor: Actor, accountId: string) =>
  makeLink(actor, accountId, 'invitation', 'account.invitation_renewed', canRenewInvitation)

/** Makes a link (one hour) by which somebody sets a new password, when they ask an administrator for one. */
export const makePasswordResetLink = (actor: Actor, accountId: string) =>
  makeLink(actor, accountId, 'password_reset', 'account.password_reset_asked', canResetPassword)

async function makeLink(
  actor: Actor,
  accountId: string,
  purpose: 'invitation' | 'password_reset',
  event: TrailEvent,
  policy: (actor: Actor, account: AccountFacts) => Permission,
): Promise<Outcome<MadeLink>> {
  return change(actor, async (tx) => {
    const account = await tx.account.findUnique({
      where: { id: accountId },
      select: { id: true, email: true, status: true, person: { select: { name: true } } },
    })
    if (!account) return refuse('', 'This account no longer exists')
    const permission = policy(actor, account)
    if (!permission.allowed) return refuse('', permission.because)
    const token = await makeAccountLink(tx, accountId, purpose)
    const link: MadeLink = { accountId, name: account.person.name, email: account.email, token }
    return done(link, [{ event, subject: accountSubject(accountId) }])
  })
}

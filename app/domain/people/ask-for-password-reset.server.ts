import { change, done, unchanged } from '#app/db/change.server'
import { makeAccountLink } from './account-link.server'
import { theSystem } from './actor'
import { accountSubject } from './end-sessions-within.server'
import type { MadeLink } from './invite-account.server'

/**
 * Makes a link (one hour) for the active account of this e-mail address. Null where there is none: the page that asks must
 * not let that be seen.
 */
export async function askForPasswordReset(email: string): Promise<MadeLink | null> {
  const outcome = await change(theSystem, async (tx) => {
    const account = await tx.account.findUnique({
      where: { email, status: 'active' },
      select: { id: true, person: { select: { name: true } } },
    })
    if (!account) return unchanged(null)
    const token = await makeAccountLink(tx, account.id, 'password_reset')
    const link: MadeLink = { accountId: account.id, name: account.person.name, email, token }
    return done<MadeLink | null>(link, [{ event: 'account.password_reset_asked', subject: accountSubject(account.id) }])
  })
  return outcome.ok ? outcome.value : null
}

import { db } from '#app/db/client.server'
import { quietAccounts } from '#app/domain/people/quiet-accounts.server'

/** What waits for an administrator: invitations not taken up, accounts that nobody has used for 90 days, and suspended ones. */
export async function findAccountChores() {
  const [invited, suspended, quiet] = await Promise.all([
    db.account.count({ where: { status: 'invited' } }),
    db.account.count({ where: { status: 'suspended' } }),
    db.account.count({ where: quietAccounts() }),
  ])
  return { invited, suspended, quiet }
}

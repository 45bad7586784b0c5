import { db } from '#app/db/client.server'
import { now } from '#app/domain/shared/clock'

const QUIET_DAYS = 90

/** What waits for an administrator: invitations not taken up, accounts that nobody has used for 90 days, and suspended ones. */
export async function findAccountChores() {
  const quietSince = new Date(now().getTime() - QUIET_DAYS * 86_400_000)
  const [invited, suspended, quiet] = await Promise.all([
    db.account.count({ where: { status: 'invited' } }),
    db.account.count({ where: { status: 'suspended' } }),
    db.account.count({
      where: { status: 'active', OR: [{ lastSignedInAt: { lt: quietSince } }, { lastSignedInAt: null, createdAt: { lt: quietSince } }] },
    }),
  ])
  return { invited, suspended, quiet, quietDays: QUIET_DAYS }
}

import type { Prisma } from '#app/db/.server/generated/client'
import { now } from '#app/domain/shared/clock'
import { QUIET_DAYS } from './account-status'

/** Active accounts that nobody has signed in to for 90 days; one never used counts from its making. */
export function quietAccounts(): Prisma.AccountWhereInput {
  const since = new Date(now().getTime() - QUIET_DAYS * 86_400_000)
  return { status: 'active', OR: [{ lastSignedInAt: { lt: since } }, { lastSignedInAt: null, createdAt: { lt: since } }] }
}

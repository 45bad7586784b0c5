import type { Tx } from '#app/db/change.server'
import { now } from '#app/domain/shared/clock'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'

/**
 * Ends an account's sessions within a change, all but one where one is named. The browsers keep their dead tokens, so that
 * a form posted later is kept for the account that typed it. Returns what the trail shall say: nothing where none was open.
 */
export async function endSessionsWithin(tx: Tx, accountId: string, why: string, exceptId: string | null = null): Promise<NewTrailEntry[]> {
  const at = now()
  const { count } = await tx.session.updateMany({
    where: { accountId, endedAt: null, expiresAt: { gt: at }, ...(exceptId !== null && { id: { not: exceptId } }) },
    data: { endedAt: at, endedWhy: why },
  })
  if (count === 0) return []
  return [{ event: 'account.sessions_ended', subject: accountSubject(accountId), field: 'Sessions ended', to: String(count), because: why }]
}

/** An account as the trail names it: by its id, since an entry's reference is part of the chain and must be no personal data. */
export const accountSubject = (id: string) => ({ type: 'account', id, ref: id }) as const

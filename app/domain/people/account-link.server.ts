import { createHash, randomBytes } from 'node:crypto'
import type { LinkPurpose } from '#app/db/.server/generated/enums'
import type { Tx } from '#app/db/change.server'
import { now } from '#app/domain/shared/clock'

const HOUR_MS = 60 * 60_000

/** How long each kind of link can be used: an invitation seven days, a new password one hour. */
export const linkLastsMs: Record<LinkPurpose, number> = { invitation: 7 * 24 * HOUR_MS, password_reset: HOUR_MS }

/** What is stored of a link's token: enough to know it again, not enough to use it. */
export const hashOfLink = (token: string) => createHash('sha256').update(token).digest('hex')

/** Makes the only usable link of this kind for an account: earlier ones stop working. Returns its token, which nothing stores. */
export async function makeAccountLink(tx: Tx, accountId: string, purpose: LinkPurpose): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const at = now()
  await tx.accountLink.deleteMany({ where: { accountId, purpose, usedAt: null } })
  await tx.accountLink.create({
    data: { tokenHash: hashOfLink(token), accountId, purpose, createdAt: at, expiresAt: new Date(at.getTime() + linkLastsMs[purpose]) },
  })
  return token
}

import { change, done, refuse } from '#app/db/change.server'
import { db, type Db } from '#app/db/client.server'
import { now } from '#app/domain/shared/clock'
import type { Outcome } from '#app/domain/shared/outcome'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { hashOfLink } from './account-link.server'
import { theSystem, type Actor } from './actor'
import { accountSubject, endSessionsWithin } from './end-sessions-within.server'
import { passwordContext } from './password-context.server'
import { hashPassword } from './password-hash.server'
import { passwordProblem } from './password-rules.server'

export const SPENT_LINK = 'This link has been used or is too old. Ask for a new one'

/** What a link is for and whom it names, while it can be used; null when it cannot. */
export async function findUsableLink(token: string) {
  const link = await usableLink(db, token)
  return link && { purpose: link.purpose, name: link.account.person.name, email: link.account.email }
}

/**
 * Sets a password by the link that its owner was sent: once, in time, while the account is as the link expects it. An
 * invited account becomes active; whoever was signed in is signed out.
 */
export async function setPasswordByLink(token: string, password: string): Promise<Outcome<{ accountId: string }>> {
  const link = await usableLink(db, token)
  if (!link) return refuse('', SPENT_LINK)
  const { account } = link
  const problem = passwordProblem(password, await passwordContext(db, account.id))
  if (problem) return refuse('password', problem)
  const passwordHash = await hashPassword(password)
  const { person } = account
  const owner: Actor = { ...theSystem, accountId: account.id, personId: person.id, name: person.name, agency: person.agency, roles: [] }

  return change(owner, async (tx) => {
    const still = await usableLink(tx, token)
    if (!still) return refuse('', SPENT_LINK)
    await tx.accountLink.update({ where: { id: still.id }, data: { usedAt: now() } })
    await tx.accountLink.deleteMany({ where: { accountId: account.id, usedAt: null } })
    await tx.account.update({ where: { id: account.id }, data: { passwordHash, status: 'active', version: { increment: 1 } } })
    const ended = await endSessionsWithin(tx, account.id, 'A new password was set')
    const subject = accountSubject(account.id)
    const activated: NewTrailEntry[] = still.purpose === 'invitation' ? [{ event: 'account.activated', subject }] : []
    return done({ accountId: account.id }, [{ event: 'account.password_set', subject }, ...activated, ...ended])
  })
}

async function usableLink(from: Pick<Db, 'accountLink'>, token: string) {
  const link = await from.accountLink.findUnique({
    where: { tokenHash: hashOfLink(token), usedAt: null, expiresAt: { gt: now() } },
    select: {
      id: true,
      purpose: true,
      account: {
        select: {
          id: true,
          email: true,
          status: true,
          person: { select: { id: true, name: true, agency: { select: { id: true, name: true, shortName: true } } } },
        },
      },
    },
  })
  const expected = link?.purpose === 'invitation' ? 'invited' : 'active'
  return link?.account.status === expected ? link : null
}

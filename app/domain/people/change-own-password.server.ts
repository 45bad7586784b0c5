import { change, done, refuse } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import type { Outcome } from '#app/domain/shared/outcome'
import type { Actor } from './actor'
import { accountSubject, endSessionsWithin } from './end-sessions-within.server'
import { passwordContext } from './password-context.server'
import { hashPassword, isPassword } from './password-hash.server'
import { passwordProblem } from './password-rules.server'

/**
 * Changes the actor's own password, for which the present one must be given; every session but the one named ends.
 * The caller limits the attempts.
 */
export async function changeOwnPassword(
  actor: Actor,
  { presentPassword, password }: { presentPassword: string; password: string },
  sessionId: string | null,
): Promise<Outcome<null>> {
  const accountId = actor.accountId ?? ''
  const account = await db.account.findUnique({ where: { id: accountId, status: 'active' }, select: { passwordHash: true } })
  if (!account || !(await isPassword(presentPassword, account.passwordHash))) {
    return refuse('presentPassword', 'The present password is not right')
  }
  const problem = passwordProblem(password, await passwordContext(db, accountId))
  if (problem) return refuse('password', problem)
  if (password === presentPassword) return refuse('password', 'The new password must differ from the present one')
  const passwordHash = await hashPassword(password)

  return change(actor, async (tx) => {
    // Only while the password that was just checked is still the one in force.
    const { count } = await tx.account.updateMany({
      where: { id: accountId, status: 'active', passwordHash: account.passwordHash },
      data: { passwordHash, version: { increment: 1 } },
    })
    if (count === 0) return refuse('presentPassword', 'The present password is not right')
    await tx.accountLink.deleteMany({ where: { accountId, purpose: 'password_reset', usedAt: null } })
    const ended = await endSessionsWithin(tx, accountId, 'The password was changed', sessionId)
    return done(null, [{ event: 'account.password_set', subject: accountSubject(accountId) }, ...ended])
  })
}

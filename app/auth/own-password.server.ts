import type { Actor } from '#app/domain/people/actor'
import { changeOwnPassword } from '#app/domain/people/change-own-password.server'
import type { Outcome } from '#app/domain/shared/outcome'
import { TOO_MANY_ATTEMPTS, claimAttempt } from './attempts.server'

/** Changes the actor's own password, as often as signing in may be tried: an open browser must not be a way to guess it. */
export async function tryChangingOwnPassword(
  actor: Actor,
  passwords: { presentPassword: string; password: string },
  sessionId: string | null,
  clientAddress: string,
): Promise<Outcome<null>> {
  const attempt = await claimAttempt('own password', actor.accountId ?? '', clientAddress)
  if (!attempt) return { ok: false, problems: [{ field: '', words: TOO_MANY_ATTEMPTS }] }
  const outcome = await changeOwnPassword(actor, passwords, sessionId)
  const wasProved = outcome.ok || outcome.problems.every(({ field }) => field !== 'presentPassword')
  if (wasProved) await attempt.forgive()
  return outcome
}

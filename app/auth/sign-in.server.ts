import { SignInForm } from '#app/domain/people/account-forms'
import { recordSignIn } from '#app/domain/people/record-sign-in.server'
import { signOut } from '#app/domain/people/sign-out.server'
import { parseForm, type RejectedForm } from '#app/http/parse-form.server'
import { SignInRefusal, authenticatorFor } from './authenticator.server'
import { findActor } from './find-actor.server'
import { actorOf, sessionIdOf } from './require-actor.server'
import { startSession } from './session.server'

/**
 * Signs in whoever the posted form proves to be: a new session with a new token, whatever the browser brought along, and an
 * entry in the trail. A session that the browser still had ends. Returns the header that hands over the token.
 */
export async function signIn(request: Request, clientAddress: string): Promise<{ ok: true; cookie: string } | RejectedForm> {
  const form = await parseForm(request.clone(), SignInForm)
  if (!form.ok) return form
  const accountId = await authenticatorFor(clientAddress)
    .authenticate('password', request)
    .catch((error: unknown) => {
      if (error instanceof SignInRefusal) return error
      throw error
    })
  if (accountId instanceof SignInRefusal) return form.reject({ problems: [{ field: '', words: accountId.words }] })
  const cookie = await beginSession(request, accountId)
  return cookie === null ? form.reject({ problems: [{ field: '', words: 'This account was suspended a moment ago' }] }) : { ok: true, cookie }
}

/** Begins a session of an account that has just proved itself; null when it may not sign in. */
export async function beginSession(request: Request, accountId: string): Promise<string | null> {
  const actor = await findActor(accountId)
  if (!actor) return null
  const [earlier, earlierSession] = [await actorOf(request), await sessionIdOf(request)]
  if (earlier && earlierSession) await signOut(earlier, earlierSession)
  await recordSignIn(actor)
  return startSession(request, accountId)
}

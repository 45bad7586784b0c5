import { redirect } from '@remix-run/node'
import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import { oncePerRequest } from '#app/http/request-scope.server'
import { paths } from '#app/paths'
import { findActor } from './find-actor.server'
import { holdForm } from './held-form.server'
import { findSession } from './session.server'

interface Asking {
  actor: Actor | null
  sessionId: string | null
  /** Whose session it was, where it is over. */
  endedAccountId: string | null
}

/** Who makes this request; null when nobody is signed in. For pages that are open to everybody. */
export async function actorOf(request: Request): Promise<Actor | null> {
  return (await asking(request)).actor
}

/** The session that carries this request, for signing out; null when nobody is signed in. */
export async function sessionIdOf(request: Request): Promise<string | null> {
  return (await asking(request)).sessionId
}

/**
 * The guard: who makes this request. Where nobody is signed in it goes to the sign-in page (on the first visit of all: to
 * setting up) and comes back afterwards; a form posted in a session that has ended is kept for its author until then.
 */
export async function requireActor(request: Request): Promise<Actor> {
  const { actor, endedAccountId } = await asking(request)
  if (actor) return actor
  const url = new URL(request.url)
  if (request.method === 'GET' || request.method === 'HEAD') {
    if ((await db.account.count()) === 0) throw redirect(paths.setUp())
    throw redirect(paths.signIn(url.pathname === paths.home() ? undefined : url.pathname + url.search))
  }
  const heldId = endedAccountId ? await holdForm(request, endedAccountId) : null
  throw redirect(paths.signIn(heldId ? paths.resume(heldId) : undefined))
}

function asking(request: Request): Promise<Asking> {
  return oncePerRequest('actor', async () => {
    const session = await findSession(request)
    if (!session) return { actor: null, sessionId: null, endedAccountId: null }
    const actor = session.isAlive ? await findActor(session.accountId) : null
    return actor
      ? { actor, sessionId: session.id, endedAccountId: null }
      : { actor: null, sessionId: null, endedAccountId: session.accountId }
  })
}

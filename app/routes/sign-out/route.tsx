import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { actorOf, sessionIdOf } from '#app/auth/require-actor.server'
import { signOut } from '#app/domain/people/sign-out.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { paths } from '#app/paths'

export const loader = () => redirect(paths.home())

export async function action({ request }: ActionFunctionArgs) {
  const [actor, sessionId] = [await actorOf(request), await sessionIdOf(request)]
  if (actor && sessionId) await signOut(actor, sessionId)
  return redirectWithNotice(paths.signIn(), 'You have signed out')
}

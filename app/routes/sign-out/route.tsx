import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { requireActor, sessionIdOf } from '#app/auth/require-actor.server'
import { signOut } from '#app/domain/people/sign-out.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { paths } from '#app/paths'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request)
  return redirect(paths.home())
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  await signOut(actor, (await sessionIdOf(request)) ?? '')
  return redirectWithNotice(paths.signIn(), 'You have signed out')
}

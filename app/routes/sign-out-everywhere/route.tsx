import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { signOutEverywhere } from '#app/domain/people/end-account-sessions.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { paths } from '#app/paths'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request)
  return redirect(paths.yourAccount())
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  await signOutEverywhere(actor)
  return redirectWithNotice(paths.signIn(), 'You have signed out everywhere')
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { deliverLink } from '#app/auth/deliver-link.server'
import { requireActor } from '#app/auth/require-actor.server'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { ReasonForm } from '#app/domain/people/account-forms'
import { canResetPassword, canSeeAccounts } from '#app/domain/people/account-policy'
import { findAccount } from '#app/domain/people/account-queries.server'
import { makePasswordResetLink } from '#app/domain/people/renew-account-link.server'
import { LinkToHandOver } from '#app/domain/people/ui/LinkToHandOver'
import { MakeLink } from '#app/domain/people/ui/MakeLink'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Reset the password', data?.account.name ?? 'Account')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canSeeAccounts(actor))
  const account = found(await findAccount(actor, params.accountId ?? ''))
  permitted(canResetPassword(actor, account))
  return { account: { id: account.id, name: account.person.name, email: account.email } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canSeeAccounts(actor))
  const account = found(await findAccount(actor, params.accountId ?? ''))
  permitted(canResetPassword(actor, account))
  const form = await parseForm(request, ReasonForm)
  if (!form.ok) return invalid(form)
  const outcome = await makePasswordResetLink(actor, account.id)
  if (!outcome.ok) return invalid(form.reject(outcome))
  const delivered = await deliverLink(request, outcome.value, 'password reset')
  if (!delivered.isSent) return { delivered }
  return redirectWithNotice(paths.account(account.id), `A link has been sent to ${delivered.email}`)
}

export default function ResetPassword() {
  const { account } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'delivered' in answer) {
    return (
      <>
        <PageHeading title={`A link for ${account.name}`} />
        <LinkToHandOver
          {...answer.delivered}
          lasts="1 hour"
          renewHref={paths.accountStep(account.id, 'reset-password')}
          backHref={paths.account(account.id)}
        />
      </>
    )
  }
  return <MakeLink account={account} title="Reset the password" meaning="A link is made by which a new password can be set. The present one works until then." submitted={answer?.submitted} />
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { ConfirmAct } from '#app/components/ConfirmAct'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { ReasonForm } from '#app/domain/people/account-forms'
import { canEndSessions, canSeeAccounts } from '#app/domain/people/account-policy'
import { findAccount } from '#app/domain/people/account-queries.server'
import { endAccountSessions } from '#app/domain/people/end-account-sessions.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Sign out everywhere', data?.account.name ?? 'Account')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canSeeAccounts(actor))
  const account = found(await findAccount(actor, params.accountId ?? ''))
  permitted(canEndSessions(actor, account))
  return { account: { id: account.id, name: account.person.name } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canSeeAccounts(actor))
  const account = found(await findAccount(actor, params.accountId ?? ''))
  permitted(canEndSessions(actor, account))
  const form = await parseForm(request, ReasonForm)
  if (!form.ok) return invalid(form)
  const outcome = await endAccountSessions(actor, account.id)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.account(account.id), 'Signed out everywhere')
}

export default function EndSessions() {
  const { account } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.account(account.id)} text={`Back to ${account.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Sign out everywhere" caption={account.name} />
      <Form method="post" noValidate className="tl-form">
        <ConfirmAct
          warning="The person is signed out everywhere, at once."
          losses={['A form that they send afterwards is kept for them until they sign in again']}
          confirmText="Sign them out"
          cancelHref={paths.account(account.id)}
        />
      </Form>
    </>
  )
}

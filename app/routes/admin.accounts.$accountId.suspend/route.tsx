import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { ConfirmAct } from '#app/components/ConfirmAct'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { TextArea } from '#app/components/TextArea'
import { ReasonForm } from '#app/domain/people/account-forms'
import { canSeeAccounts, canSuspend } from '#app/domain/people/account-policy'
import { findAccount } from '#app/domain/people/account-queries.server'
import { suspendAccount } from '#app/domain/people/suspend-account.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Suspend the account', data?.account.name ?? 'Account')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canSeeAccounts(actor))
  const account = found(await findAccount(actor, params.accountId ?? ''))
  permitted(canSuspend(actor, account))
  return { account: { id: account.id, name: account.person.name } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canSeeAccounts(actor))
  const account = found(await findAccount(actor, params.accountId ?? ''))
  permitted(canSuspend(actor, account))
  const form = await parseForm(request, ReasonForm)
  if (!form.ok) return invalid(form)
  const outcome = await suspendAccount(actor, account.id, form.value.because)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.account(account.id), 'Account suspended')
}

export default function SuspendAccount() {
  const { account } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.account(account.id)} text={`Back to ${account.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Suspend the account" caption={account.name} />
      <Form method="post" noValidate className="tl-form">
        <ConfirmAct
          warning="They cannot sign in until an administrator restores the account."
          losses={['They are signed out everywhere, at once', 'A link that they were sent stops working', 'What they did stays, under their name']}
          confirmText="Suspend"
          cancelHref={paths.account(account.id)}
        >
          <TextArea field={form.field('because')} label="Reason (optional)" hint="It is kept in the trail" rows={3} />
        </ConfirmAct>
      </Form>
    </>
  )
}

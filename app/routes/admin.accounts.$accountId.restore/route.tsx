import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { ReasonForm } from '#app/domain/people/account-forms'
import { canRestore, canSeeAccounts } from '#app/domain/people/account-policy'
import { findAccount } from '#app/domain/people/account-queries.server'
import { restoreAccount } from '#app/domain/people/restore-account.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Restore the account', data?.account.name ?? 'Account')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canSeeAccounts(actor))
  const account = found(await findAccount(actor, params.accountId ?? ''))
  permitted(canRestore(actor, account))
  return { account: { id: account.id, name: account.person.name } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canSeeAccounts(actor))
  const account = found(await findAccount(actor, params.accountId ?? ''))
  permitted(canRestore(actor, account))
  const form = await parseForm(request, ReasonForm)
  if (!form.ok) return invalid(form)
  const outcome = await restoreAccount(actor, account.id)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.account(account.id), 'Account restored')
}

export default function RestoreAccount() {
  const { account } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.account(account.id)} text={`Back to ${account.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Restore the account" caption={account.name} />
      <p className="govuk-body">They can sign in again, with the roles that they had. Somebody who never set a password needs a new invitation.</p>
      <Form method="post" noValidate>
        <Button>Restore</Button>
      </Form>
    </>
  )
}

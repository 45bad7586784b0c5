import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { SelectField } from '#app/components/SelectField'
import { TextField } from '#app/components/TextField'
import { listAgencyChoices } from '#app/domain/agencies/agency-queries.server'
import { AccountForm } from '#app/domain/people/account-forms'
import { canChangeAccount } from '#app/domain/people/account-policy'
import { findAccount } from '#app/domain/people/account-queries.server'
import { changeAccount } from '#app/domain/people/change-account.server'
import { RoleCheckboxes } from '#app/domain/people/ui/RoleCheckboxes'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change', data?.account.person.name ?? 'Account')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangeAccount(actor))
  const account = found(await findAccount(actor, params.accountId ?? ''))
  return { account, agencies: await listAgencyChoices(actor, [account.person.agency.id]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangeAccount(actor))
  const { id } = found(await findAccount(actor, params.accountId ?? ''))
  const form = await parseForm(request, AccountForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeAccount(actor, id, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.account(id), 'Account changed')
}

export default function EditAccount() {
  const { account, agencies } = useLoaderData<typeof loader>()
  const { person } = account
  const form = formState(useActionData<typeof action>()?.submitted, {
    name: person.name,
    jobTitle: person.jobTitle,
    agencyId: person.agency.id,
    email: account.email,
    roles: account.roles,
    version: String(account.version),
  })
  return (
    <>
      <BackLink href={paths.account(account.id)} text={`Back to ${person.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change the account" caption={person.name} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <TextField field={form.field('name')} label="Name" autoComplete="off" />
        <TextField field={form.field('jobTitle')} label="Job title (optional)" autoComplete="off" />
        <SelectField field={form.field('agencyId')} label="Agency" choices={agencies.map(({ id, name }) => ({ value: id, text: name }))} />
        <TextField field={form.field('email')} label="E-mail address" type="email" autoComplete="off" spellCheck={false} />
        <RoleCheckboxes field={form.field('roles')} />
        <Button>Save</Button>
      </Form>
    </>
  )
}

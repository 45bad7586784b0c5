import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { beginSession } from '#app/auth/sign-in.server'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { PasswordField } from '#app/components/PasswordField'
import { TextField } from '#app/components/TextField'
import { setUpPartnership } from '#app/domain/partnership/set-up-partnership.server'
import { SetUpForm } from '#app/domain/people/account-forms'
import { hasAnyAccount } from '#app/domain/people/account-queries.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { invalid } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Set up')

export async function loader() {
  if (await hasAnyAccount()) throw redirect(paths.signIn())
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, SetUpForm)
  if (!form.ok) return invalid(form)
  const outcome = await setUpPartnership(form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  const cookie = await beginSession(request, outcome.value.accountId)
  const headers = new Headers(cookie === null ? {} : { 'Set-Cookie': cookie })
  return redirectWithNotice(paths.admin(), 'Throughline is set up. Add the agencies of your partnership next, then invite people', headers)
}

export default function SetUp() {
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Set up Throughline" />
      <p className="govuk-body">Nobody can sign in yet. You will be the first administrator, and can invite others afterwards.</p>
      <Form method="post" noValidate className="tl-form">
        <TextField field={form.field('partnershipName')} label="Name of the partnership" hint="It stands at the top of every page. You can change it later" />
        <TextField field={form.field('agencyName')} label="Your agency" hint="The agency or office that you work for" autoComplete="organization" />
        <TextField field={form.field('name')} label="Your name" autoComplete="name" />
        <TextField field={form.field('email')} label="Your e-mail address" type="email" autoComplete="username" spellCheck={false} />
        <PasswordField field={form.field('password')} label="Choose a password" hint="At least 12 characters. Three words that do not belong together are good" autoComplete="new-password" />
        <Button>Set up</Button>
      </Form>
    </>
  )
}

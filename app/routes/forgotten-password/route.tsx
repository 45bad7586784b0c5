import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { TOO_MANY_ATTEMPTS } from '#app/auth/attempts.server'
import { canMailPasswordResets, mailPasswordReset } from '#app/auth/password-reset.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { TextField } from '#app/components/TextField'
import { ForgottenPasswordForm } from '#app/domain/people/account-forms'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { badRequest, invalid } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Forgotten password')

export function loader({ request }: LoaderFunctionArgs) {
  return { canMail: canMailPasswordResets(request) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (!canMailPasswordResets(request)) badRequest('Throughline cannot send mail here. Ask your administrator for a link.')
  const form = await parseForm(request, ForgottenPasswordForm)
  if (!form.ok) return invalid(form)
  const isTaken = await mailPasswordReset(request, form.value.email, context.clientAddress)
  if (!isTaken) return invalid(form.reject({ problems: [{ field: '', words: TOO_MANY_ATTEMPTS }] }))
  return redirectWithNotice(paths.signIn(), 'If that address has an account, a link for a new password is on its way. It works for 1 hour')
}

export default function ForgottenPassword() {
  const { canMail } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.signIn()} text="Back to signing in" />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Forgotten password" />
      {canMail ? (
        <Form method="post" noValidate className="tl-form">
          <TextField
            field={form.field('email')}
            label="E-mail address"
            hint="If it has an account, you will get a link to set a new password"
            type="email"
            autoComplete="username"
            spellCheck={false}
          />
          <Button>Send me a link</Button>
        </Form>
      ) : (
        <p className="govuk-body">Throughline cannot send mail here. Ask your administrator for a link to set a new password.</p>
      )}
    </>
  )
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { PasswordField } from '#app/components/PasswordField'
import { NewPasswordForm } from '#app/domain/people/account-forms'
import { findUsableLink, setPasswordByLink } from '#app/domain/people/set-password-by-link.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { invalid } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Choose a password')

const GONE = 410

export async function loader({ params }: LoaderFunctionArgs) {
  const link = await findUsableLink(params.token ?? '')
  return data({ link }, { status: link ? 200 : GONE })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await parseForm(request, NewPasswordForm)
  if (!form.ok) return invalid(form)
  const outcome = await setPasswordByLink(params.token ?? '', form.value.password)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.signIn(), 'Your password is set. Sign in with it')
}

export default function SetPassword() {
  const { link } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  if (!link) {
    return (
      <>
        <PageHeading title="This link cannot be used" />
        <p className="govuk-body">It has been used already, is too old, or was not copied whole. Ask your administrator for a new one.</p>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.signIn()}>
            Go to signing in
          </a>
        </p>
      </>
    )
  }
  return (
    <>
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Choose a password" caption={link.purpose === 'invitation' ? 'Your invitation' : 'A new password'} />
      <p className="govuk-body">
        For {link.name}, who signs in as <strong>{link.email}</strong>.
      </p>
      <Form method="post" noValidate className="tl-form">
        <input type="hidden" name="username" autoComplete="username" value={link.email} />
        <PasswordField
          field={form.field('password')}
          label="Password"
          hint="At least 12 characters. Three words that do not belong together are good"
          autoComplete="new-password"
        />
        <Button>Set the password</Button>
      </Form>
    </>
  )
}

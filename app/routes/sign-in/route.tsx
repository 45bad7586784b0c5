import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { canMailPasswordResets } from '#app/auth/password-reset.server'
import { actorOf } from '#app/auth/require-actor.server'
import { localPath } from '#app/auth/return-to'
import { signIn } from '#app/auth/sign-in.server'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { InsetText } from '#app/components/InsetText'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { PasswordField } from '#app/components/PasswordField'
import { TextField } from '#app/components/TextField'
import { hasAnyAccount, listDemonstrationAccounts } from '#app/domain/people/account-queries.server'
import { DemonstrationSignIns } from '#app/domain/people/ui/DemonstrationSignIns'
import { env } from '#app/env.server'
import { invalid } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Sign in')

export async function loader({ request }: LoaderFunctionArgs) {
  const returnTo = localPath(new URL(request.url).searchParams.get('returnTo'))
  if (await actorOf(request)) throw redirect(returnTo)
  if (!(await hasAnyAccount())) throw redirect(paths.setUp())
  return {
    returnTo,
    hasHeldForm: returnTo.startsWith(paths.resume('')),
    canReset: canMailPasswordResets(request),
    demonstration: env().DEMO ? await listDemonstrationAccounts() : [],
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const returnTo = localPath(new URL(request.url).searchParams.get('returnTo'))
  const signedIn = await signIn(request, context.clientAddress)
  if (!signedIn.ok) return invalid(signedIn)
  return redirect(returnTo, { headers: { 'Set-Cookie': signedIn.cookie } })
}

export default function SignIn() {
  const { returnTo, hasHeldForm, canReset, demonstration } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  const address = paths.signIn(returnTo === paths.home() ? undefined : returnTo)
  return (
    <>
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Sign in" />
      {hasHeldForm ? (
        <InsetText>You had been signed out before you sent your form. Sign in again: what you typed is kept for you.</InsetText>
      ) : null}
      <Form method="post" action={address} noValidate className="tl-form">
        <TextField field={form.field('email')} label="E-mail address" type="email" autoComplete="username" spellCheck={false} />
        <PasswordField field={form.field('password')} label="Password" />
        <Button>Sign in</Button>
      </Form>
      <p className="govuk-body">
        {canReset ? (
          <a className="govuk-link" href={paths.forgottenPassword()}>
            I have forgotten my password
          </a>
        ) : (
          'If you have forgotten your password, ask your administrator for a link to set a new one.'
        )}
      </p>
      <DemonstrationSignIns accounts={demonstration} action={address} />
    </>
  )
}

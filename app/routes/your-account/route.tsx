import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { tryChangingOwnPassword } from '#app/auth/own-password.server'
import { requireActor, sessionIdOf } from '#app/auth/require-actor.server'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { PasswordField } from '#app/components/PasswordField'
import { SummaryList } from '#app/components/SummaryList'
import { OwnPasswordForm } from '#app/domain/people/account-forms'
import { listOwnSessions } from '#app/domain/people/account-queries.server'
import { RolesHeld } from '#app/domain/people/ui/RolesHeld'
import { SessionList } from '#app/domain/people/ui/SessionList'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { invalid } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Your account')

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  return {
    you: { name: actor.name, agency: actor.agency?.name ?? '', roles: actor.roles },
    sessions: await listOwnSessions(actor),
    thisSessionId: await sessionIdOf(request),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const form = await parseForm(request, OwnPasswordForm)
  if (!form.ok) return invalid(form)
  const outcome = await tryChangingOwnPassword(actor, form.value, await sessionIdOf(request), context.clientAddress)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.yourAccount(), 'Your password has been changed. Everywhere else you have been signed out')
}

export default function YourAccount() {
  const { you, sessions, thisSessionId } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Your account" />
      <SummaryList
        rows={[
          { key: 'Name', value: you.name },
          { key: 'Agency', value: you.agency },
          { key: you.roles.length === 1 ? 'Role' : 'Roles', value: <RolesHeld roles={you.roles} /> },
        ]}
      />
      <h2 className="govuk-heading-m">Where you are signed in</h2>
      <SessionList sessions={sessions} thisSessionId={thisSessionId} />
      <Form method="post" action={paths.signOutEverywhere()}>
        <Button kind="secondary">Sign out everywhere</Button>
      </Form>
      <h2 className="govuk-heading-m">Change your password</h2>
      <Form method="post" noValidate className="tl-form">
        <PasswordField field={form.field('presentPassword')} label="Present password" />
        <PasswordField
          field={form.field('password')}
          label="New password"
          hint="At least 12 characters. Three words that do not belong together are good"
          autoComplete="new-password"
        />
        <Button>Change the password</Button>
      </Form>
    </>
  )
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { deliverLink } from '#app/auth/deliver-link.server'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { listAgencyChoices } from '#app/domain/agencies/agency-queries.server'
import { InviteForm } from '#app/domain/people/account-forms'
import { canInvite } from '#app/domain/people/account-policy'
import { listPeopleWithoutAccount } from '#app/domain/people/account-queries.server'
import { inviteAccount } from '#app/domain/people/invite-account.server'
import { InviteFields } from '#app/domain/people/ui/InviteFields'
import { LinkToHandOver } from '#app/domain/people/ui/LinkToHandOver'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Invite somebody', 'Accounts')

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canInvite(actor))
  return { agencies: await listAgencyChoices(actor), people: await listPeopleWithoutAccount(actor), once: newFormKey() }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canInvite(actor))
  const form = await parseForm(request, InviteForm)
  if (!form.ok) return invalid(form)
  const outcome = await inviteAccount(actor, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  const { accountId } = outcome.value
  const delivered = await deliverLink(request, outcome.value, 'invitation')
  if (!delivered.isSent) return { delivered: { ...delivered, accountId } }
  return redirectWithNotice(paths.account(accountId), `An invitation has been sent to ${delivered.email}`)
}

export default function Invite() {
  const { agencies, people, once } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'delivered' in answer) {
    const { accountId, name, email, address } = answer.delivered
    return (
      <>
        <PageHeading title={`${name} is invited`} />
        <LinkToHandOver
          name={name}
          email={email}
          address={address}
          lasts="7 days"
          renewHref={paths.accountStep(accountId, 'renew-invitation')}
          backHref={paths.account(accountId)}
        />
      </>
    )
  }
  const form = formState(answer?.submitted, {})
  return (
    <>
      <BackLink href={paths.accounts()} text="Back to accounts" />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Invite somebody" />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <InviteFields form={form} agencies={agencies} people={people} />
        <Button>Invite</Button>
      </Form>
    </>
  )
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import {
  canChangeAccount, canEndSessions, canRenewInvitation, canResetPassword, canRestore, canSeeAccounts, canSuspend,
} from '#app/domain/people/account-policy'
import { findAccount } from '#app/domain/people/account-queries.server'
import { AccountFacts } from '#app/domain/people/ui/AccountFacts'
import { found, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.account.person.name ?? 'Account', 'Accounts')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  permitted(canSeeAccounts(viewer))
  const account = found(await findAccount(viewer, params.accountId ?? ''))
  const steps = [
    { step: 'renew-invitation', text: 'Renew the invitation', permission: canRenewInvitation(viewer, account) },
    { step: 'reset-password', text: 'Reset the password', permission: canResetPassword(viewer, account) },
    { step: 'end-sessions', text: 'Sign out everywhere', permission: canEndSessions(viewer, account) },
    { step: 'suspend', text: 'Suspend', permission: canSuspend(viewer, account) },
    { step: 'restore', text: 'Restore', permission: canRestore(viewer, account) },
  ] as const
  const needsSessions = (step: string) => step !== 'end-sessions' || account.openSessions > 0
  return {
    account,
    steps: steps.filter(({ step, permission }) => permission.allowed && needsSessions(step)).map(({ step, text }) => ({ step, text })),
    can: { change: canChangeAccount(viewer).allowed },
  }
}

export default function AccountPage() {
  const { account, steps, can } = useLoaderData<typeof loader>()
  const { id, person } = account
  return (
    <>
      <Breadcrumbs
        items={[{ text: 'Administration', href: paths.admin() }, { text: 'Accounts', href: paths.accounts() }, { text: person.name }]}
      />
      <PageHeading
        title={person.name}
        caption={person.agency.name}
        actions={
          <>
            {can.change ? <ButtonLink href={paths.editAccount(id)}>Change</ButtonLink> : null}
            <ButtonLink kind="secondary" href={paths.accountHistory(id)}>
              History
            </ButtonLink>
          </>
        }
      />
      <AccountFacts account={account} />
      <div className="govuk-button-group">
        {steps.map(({ step, text }) => (
          <ButtonLink key={step} kind="secondary" href={paths.accountStep(id, step)}>
            {text}
          </ButtonLink>
        ))}
      </div>
    </>
  )
}

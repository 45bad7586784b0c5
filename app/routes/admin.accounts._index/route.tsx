import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { EmptyState } from '#app/components/EmptyState'
import { Filters } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { SelectField } from '#app/components/SelectField'
import { TextField } from '#app/components/TextField'
import { listAgencyChoices } from '#app/domain/agencies/agency-queries.server'
import { canInvite, canSeeAccounts } from '#app/domain/people/account-policy'
import { listAccounts } from '#app/domain/people/account-queries.server'
import { accountStatusCodes, accountStatuses, QUIET_DAYS } from '#app/domain/people/account-status'
import { roleCodes, roles } from '#app/domain/people/role'
import { AccountTable } from '#app/domain/people/ui/AccountTable'
import { filterOf, pageAsked, textOf } from '#app/http/list-query.server'
import { permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Accounts', 'Administration')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  permitted(canSeeAccounts(viewer))
  const url = new URL(request.url)
  const agencies = await listAgencyChoices(viewer)
  const agencyCode = filterOf(url, 'agency', agencies.map(({ code }) => code))
  const filter = { q: textOf(url, 'q'), role: filterOf(url, 'role', roleCodes), status: filterOf(url, 'status', accountStatusCodes), use: filterOf(url, 'use', ['quiet']) }
  return {
    accounts: await listAccounts(viewer, { ...filter, agencyCode, isQuiet: filter.use === 'quiet' }, pageAsked(url)),
    agencies,
    filter: { ...filter, agency: agencyCode },
    can: { invite: canInvite(viewer).allowed },
  }
}

const quietWords = `Not used for ${QUIET_DAYS} days`

export default function Accounts() {
  const { accounts, agencies, filter, can } = useLoaderData<typeof loader>()
  const form = formState(undefined, filter)
  const agencyName = agencies.find(({ code }) => code === filter.agency)?.shortName
  const selected = [
    ...(filter.q ? [{ text: `Name or e-mail: ${filter.q}`, removeHref: paths.accounts({ ...filter, q: null }) }] : []),
    ...(filter.role ? [{ text: `Role: ${roles[filter.role].label}`, removeHref: paths.accounts({ ...filter, role: null }) }] : []),
    ...(filter.status ? [{ text: `Status: ${accountStatuses[filter.status].label}`, removeHref: paths.accounts({ ...filter, status: null }) }] : []),
    ...(filter.use ? [{ text: quietWords, removeHref: paths.accounts({ ...filter, use: null }) }] : []),
    ...(agencyName ? [{ text: `Agency: ${agencyName}`, removeHref: paths.accounts({ ...filter, agency: null }) }] : []),
  ]
  return (
    <>
      <Breadcrumbs items={[{ text: 'Administration', href: paths.admin() }, { text: 'Accounts' }]} />
      <PageHeading title="Accounts" actions={can.invite ? <ButtonLink href={paths.inviteAccount()}>Invite somebody</ButtonLink> : null} />
      <Filters action={paths.accounts()} title="Filter accounts" selected={selected} clearHref={paths.accounts()}>
        <TextField field={form.field('q')} label="Name or e-mail address" />
        <SelectField
          field={form.field('role')}
          label="Role"
          emptyText="All roles"
          choices={roleCodes.map((code) => ({ value: code, text: roles[code].label }))}
        />
        <SelectField
          field={form.field('status')}
          label="Status"
          emptyText="All"
          choices={accountStatusCodes.map((code) => ({ value: code, text: accountStatuses[code].label }))}
        />
        <SelectField field={form.field('use')} label="Use" emptyText="All" choices={[{ value: 'quiet', text: quietWords }]} />
        <SelectField
          field={form.field('agency')}
          label="Agency"
          emptyText="All agencies"
          choices={agencies.map(({ code, name }) => ({ value: code, text: name }))}
        />
      </Filters>
      <ListSummary list={accounts} noun={{ one: 'account', many: 'accounts' }} />
      {accounts.total === 0 ? (
        <EmptyState title="No accounts here">Remove a filter to see more.</EmptyState>
      ) : (
        <AccountTable accounts={accounts.rows} hrefFor={paths.account} />
      )}
      <Pagination page={accounts.page} pages={accounts.pages} hrefFor={(page) => paths.accounts({ ...filter, page })} />
    </>
  )
}

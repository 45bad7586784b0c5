import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { DataTable } from '#app/components/DataTable'
import { EmptyState } from '#app/components/EmptyState'
import { Filters } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { SelectField } from '#app/components/SelectField'
import { Tag } from '#app/components/Tag'
import { TextField } from '#app/components/TextField'
import { agencyKindCodes, agencyKinds } from '#app/domain/agencies/agency'
import { canChangeAgencies, canSeeAgencies } from '#app/domain/agencies/agency-policy'
import { listAgencies } from '#app/domain/agencies/agency-queries.server'
import { filterOf, pageAsked, textOf } from '#app/http/list-query.server'
import { permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Agencies', 'Administration')

const uses = { yes: 'In use', no: 'Not in use' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  permitted(canSeeAgencies(viewer))
  const url = new URL(request.url)
  const filter = { q: textOf(url, 'q'), kind: filterOf(url, 'kind', agencyKindCodes), use: filterOf(url, 'use', ['yes', 'no']) }
  const isActive = filter.use && filter.use === 'yes'
  return {
    agencies: await listAgencies(viewer, { q: filter.q, kind: filter.kind, isActive }, pageAsked(url)),
    filter,
    can: { change: canChangeAgencies(viewer).allowed },
  }
}

export default function Agencies() {
  const { agencies, filter, can } = useLoaderData<typeof loader>()
  const form = formState(undefined, filter)
  const selected = [
    ...(filter.q ? [{ text: `Name: ${filter.q}`, removeHref: paths.agencies({ ...filter, q: null }) }] : []),
    ...(filter.kind ? [{ text: `Kind: ${agencyKinds[filter.kind].label}`, removeHref: paths.agencies({ ...filter, kind: null }) }] : []),
    ...(filter.use ? [{ text: uses[filter.use], removeHref: paths.agencies({ ...filter, use: null }) }] : []),
  ]
  return (
    <>
      <Breadcrumbs items={[{ text: 'Administration', href: paths.admin() }, { text: 'Agencies' }]} />
      <PageHeading title="Agencies" actions={can.change ? <ButtonLink href={paths.newAgency()}>Add an agency</ButtonLink> : null} />
      <Filters action={paths.agencies()} title="Filter agencies" selected={selected} clearHref={paths.agencies()}>
        <TextField field={form.field('q')} label="Name or other name" />
        <SelectField
          field={form.field('kind')}
          label="Kind"
          emptyText="All kinds"
          choices={agencyKindCodes.map((code) => ({ value: code, text: agencyKinds[code].label }))}
        />
        <SelectField
          field={form.field('use')}
          label="In use"
          emptyText="All"
          choices={[
            { value: 'yes', text: uses.yes },
            { value: 'no', text: uses.no },
          ]}
        />
      </Filters>
      <ListSummary list={agencies} noun={{ one: 'agency', many: 'agencies' }} />
      {agencies.total === 0 ? (
        <EmptyState title="No agencies here">
          {selected.length > 0 ? 'Remove a filter to see more.' : 'Add the agencies of the partnership, and those that reviews address.'}
        </EmptyState>
      ) : (
        <DataTable
          caption="Agencies"
          isCaptionHidden
          narrow="stack"
          rows={agencies.rows}
          rowKey={(agency) => agency.id}
          columns={[
            {
              key: 'name',
              header: 'Name',
              isRowHeader: true,
              cell: (agency) => (
                <a className="govuk-link" href={paths.agency(agency.code)}>
                  {agency.name}
                </a>
              ),
            },
            { key: 'short', header: 'Short name', cell: (agency) => agency.shortName },
            { key: 'kind', header: 'Kind', cell: (agency) => agencyKinds[agency.kind].label },
            { key: 'people', header: 'People', isNumeric: true, cell: (agency) => agency.people },
            { key: 'use', header: 'State', cell: (agency) => <Tag colour={agency.isActive ? 'green' : 'grey'}>{agency.isActive ? uses.yes : uses.no}</Tag> },
          ]}
        />
      )}
      <Pagination page={agencies.page} pages={agencies.pages} hrefFor={(page) => paths.agencies({ ...filter, page })} />
    </>
  )
}

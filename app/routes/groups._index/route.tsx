import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
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
import { TextField } from '#app/components/TextField'
import { groupKindCodes, groupKinds } from '#app/domain/groups/group'
import { canFormGroup } from '#app/domain/groups/group-policy'
import { listGroups } from '#app/domain/groups/group-queries.server'
import { shortDate } from '#app/domain/shared/calendar'
import { filterOf, pageAsked, textOf } from '#app/http/list-query.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Groups')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const url = new URL(request.url)
  const filter = { q: textOf(url, 'q'), kind: filterOf(url, 'kind', groupKindCodes) }
  return {
    groups: await listGroups(viewer, filter, pageAsked(url)),
    filter,
    can: { form: canFormGroup(viewer).allowed },
  }
}

export default function Groups() {
  const { groups, filter, can } = useLoaderData<typeof loader>()
  const form = formState(undefined, filter)
  const selected = [
    ...(filter.q ? [{ text: `Name: ${filter.q}`, removeHref: paths.groups({ ...filter, q: null }) }] : []),
    ...(filter.kind ? [{ text: `Kind: ${groupKinds[filter.kind].label}`, removeHref: paths.groups({ ...filter, kind: null }) }] : []),
  ]
  return (
    <>
      <PageHeading title="Groups" actions={can.form ? <ButtonLink href={paths.newGroup()}>Form a group</ButtonLink> : null} />
      <Filters action={paths.groups()} title="Filter groups" selected={selected} clearHref={paths.groups()}>
        <TextField field={form.field('q')} label="Name" />
        <SelectField
          field={form.field('kind')}
          label="Kind"
          emptyText="All kinds"
          choices={groupKindCodes.map((code) => ({ value: code, text: groupKinds[code].label }))}
        />
      </Filters>
      <ListSummary list={groups} noun={{ one: 'group', many: 'groups' }} />
      {groups.total === 0 ? (
        <EmptyState title="No groups here yet">
          {selected.length > 0 ? 'Remove a filter to see more.' : 'A group takes on reviews and looks after the actions that follow.'}
        </EmptyState>
      ) : (
        <DataTable
          caption="Groups"
          isCaptionHidden
          narrow="stack"
          rows={groups.rows}
          rowKey={(group) => group.ref}
          columns={[
            {
              key: 'name',
              header: 'Name',
              isRowHeader: true,
              cell: (group) => (
                <a className="govuk-link" href={paths.group(group.ref)}>
                  {group.name}
                </a>
              ),
            },
            { key: 'kind', header: 'Kind', cell: (group) => groupKinds[group.kind].label },
            { key: 'members', header: 'Members', isNumeric: true, cell: (group) => group._count.members },
            { key: 'actions', header: 'Open actions', isNumeric: true, cell: (group) => group._count.actions },
            { key: 'ends', header: 'Ends', cell: (group) => (group.endsOn ? shortDate(group.endsOn) : 'No end date') },
          ]}
        />
      )}
      <Pagination page={groups.page} pages={groups.pages} hrefFor={(page) => paths.groups({ ...filter, page })} />
    </>
  )
}

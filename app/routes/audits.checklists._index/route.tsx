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
import { auditToolStatusCodes, auditToolStatuses } from '#app/domain/practice-audits/audit-tool'
import { listAuditTools } from '#app/domain/practice-audits/audit-tool-queries.server'
import { canCreateAuditTool, canSeeAudits } from '#app/domain/practice-audits/practice-audit-policy'
import { filterOf, pageAsked } from '#app/http/list-query.server'
import { permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Checklists', 'Audits')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  permitted(canSeeAudits(viewer))
  const url = new URL(request.url)
  const query = { status: filterOf(url, 'status', auditToolStatusCodes) }
  return { tools: await listAuditTools(viewer, query, pageAsked(url)), query, can: { create: canCreateAuditTool(viewer).allowed } }
}

export default function Checklists() {
  const { tools, query, can } = useLoaderData<typeof loader>()
  const form = formState(undefined, query)
  const selected = query.status ? [{ text: `Status: ${auditToolStatuses[query.status].label}`, removeHref: paths.auditTools() }] : []
  return (
    <>
      <Breadcrumbs items={[{ text: 'Audits', href: paths.audits() }, { text: 'Checklists' }]} />
      <PageHeading title="Checklists" actions={can.create ? <ButtonLink href={paths.newAuditTool()}>Write a checklist</ButtonLink> : null} />
      <Filters action={paths.auditTools()} title="Filter checklists" selected={selected} clearHref={paths.auditTools()}>
        <SelectField
          field={form.field('status')}
          label="Status"
          emptyText="All statuses"
          choices={auditToolStatusCodes.map((code) => ({ value: code, text: auditToolStatuses[code].label }))}
        />
      </Filters>
      <ListSummary list={tools} noun={{ one: 'checklist', many: 'checklists' }} />
      {tools.total === 0 ? (
        <EmptyState title="No checklists here yet">
          {selected.length > 0 ? 'Remove the filter to see more.' : 'A checklist holds the questions by which cases are marked.'}
        </EmptyState>
      ) : (
        <DataTable
          caption="Checklists"
          isCaptionHidden
          narrow="stack"
          rows={tools.rows}
          rowKey={({ ref }) => ref}
          columns={[
            {
              key: 'title',
              header: 'Checklist',
              isRowHeader: true,
              cell: ({ ref, title }) => (
                <a className="govuk-link" href={paths.auditTool(ref)}>
                  {ref} {title}
                </a>
              ),
            },
            { key: 'status', header: 'Status', cell: ({ status }) => <Tag colour={auditToolStatuses[status].colour}>{auditToolStatuses[status].label}</Tag> },
            { key: 'questions', header: 'Questions', isNumeric: true, cell: ({ _count }) => _count.questions },
            { key: 'rounds', header: 'Rounds', isNumeric: true, cell: ({ _count }) => _count.rounds },
          ]}
        />
      )}
      <Pagination page={tools.page} pages={tools.pages} hrefFor={(page) => `${paths.auditTools()}?page=${page}${query.status ? `&status=${query.status}` : ''}`} />
    </>
  )
}

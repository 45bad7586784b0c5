import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { ButtonLink } from '#app/components/ButtonLink'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { EmptyState } from '#app/components/EmptyState'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { findLinesOfActions } from '#app/domain/line/line-queries.server'
import { CompactLine } from '#app/domain/line/ui/CompactLine'
import { listParameters } from '#app/domain/plan-actions/plan-action-filter'
import { listFilterChoices, listPlanActions } from '#app/domain/plan-actions/plan-action-list.server'
import { canProposeSomewhere } from '#app/domain/plan-actions/plan-action-policy'
import { PlanActionFilters } from '#app/domain/plan-actions/ui/PlanActionFilters'
import { PlanActionTable } from '#app/domain/plan-actions/ui/PlanActionTable'
import { RagLegend } from '#app/domain/plan-actions/ui/RagLegend'
import { today } from '#app/domain/shared/clock'
import { findMarkingOfList, reviewsOfActions } from '#app/domain/reviews/protective-marking-queries.server'
import { pageAsked } from '#app/http/list-query.server'
import { paths } from '#app/paths'
import { actionListQuery } from './action-list-query.server'
import { selectedFilters } from './selected-filters'

export const meta: MetaFunction = () => pageTitle('Actions')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const url = new URL(request.url)
  const asked = actionListQuery(url)
  const [actions, choices] = await Promise.all([listPlanActions(viewer, asked, pageAsked(url)), listFilterChoices(viewer)])
  const ids = actions.rows.map(({ id }) => id)
  const [lines, protectiveMarking] = await Promise.all([findLinesOfActions(viewer, ids), findMarkingOfList(viewer, reviewsOfActions(ids))])
  return {
    actions,
    lines,
    protectiveMarking,
    choices,
    asked,
    today: today(),
    can: { propose: canProposeSomewhere(viewer).allowed },
  }
}

export default function PlanActions() {
  const { actions, lines, choices, asked, today, can } = useLoaderData<typeof loader>()
  const selected = selectedFilters(asked, choices)
  const { filter, order } = asked
  return (
    <>
      <PageHeading title="Actions" actions={can.propose ? <ButtonLink href={paths.newPlanAction()}>Propose an action</ButtonLink> : null} />
      <PlanActionFilters list={asked} choices={choices} selected={selected} />
      <ListSummary list={actions} noun={{ one: 'action', many: 'actions' }} />
      {actions.total > actions.distinct ? (
        <p className="govuk-body">
          {actions.distinct} different actions: one that answers to several themes is shown under each of them.
        </p>
      ) : null}
      {actions.total === 0 ? (
        <EmptyState title="No actions here">
          {selected.length > 0 ? 'Remove a filter to see more.' : 'An action says what will be done about a recommendation. Those that you may see appear here once they are proposed.'}
        </EmptyState>
      ) : (
        actions.sections.map(({ heading, total, rows }) => (
          <section key={heading}>
            {heading ? (
              <h2 className="govuk-heading-m">
                {heading} ({total})
              </h2>
            ) : null}
            <PlanActionTable
              caption={heading ? `Actions: ${heading}` : 'Actions'}
              actions={rows}
              today={today}
              order={order}
              hrefFor={(sorted) => paths.planActions(listParameters({ filter, order: { ...order, ...sorted } }))}
              lineOf={({ id, ref }) => <CompactLine line={lines[id]} label={`How far the chain of ${ref} has come`} />}
            />
          </section>
        ))
      )}
      <Pagination page={actions.page} pages={actions.pages} hrefFor={(page) => paths.planActions({ ...listParameters(asked), page })} />
      {actions.total > 0 ? (
        <DownloadLinks title="Download what is listed" links={[{ href: paths.planActionsDownload(listParameters(asked)), text: 'Spreadsheet (CSV)' }]} />
      ) : null}
      <RagLegend />
    </>
  )
}

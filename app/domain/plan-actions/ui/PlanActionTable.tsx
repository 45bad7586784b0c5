import type { ReactNode } from 'react'
import { DataTable, type Column } from '#app/components/DataTable'
import { paths } from '#app/paths'
import { ownerName, type PlanActionStatus } from '../plan-action'
import type { PlanActionOrder, PlanActionSort } from '../plan-action-filter'
import { ragOf } from '../rag'
import { DueDate } from './DueDate'
import { PlanActionStatusTag } from './PlanActionStatusTag'
import { RagTag } from './RagTag'

export interface PlanActionTableRow {
  id: string
  ref: string
  title: string
  status: PlanActionStatus
  dueOn: string
  firstDueOn: string
  ownerFunction: string | null
  owner: { person: { name: string } } | null
  leadAgency: { shortName: string }
  group: { name: string } | null
}

interface PlanActionTableProps {
  caption: string
  actions: readonly PlanActionTableRow[]
  today: string
  order: PlanActionOrder
  /** The address of the list sorted this way. */
  hrefFor: (sort: Pick<PlanActionOrder, 'sort' | 'direction'>) => string
  /** How far the chain of an action has come, in a few marks. */
  lineOf: (action: PlanActionTableRow) => ReactNode
}

/** Actions as rows, sorted by the column that the reader chose. */
export function PlanActionTable({ caption, actions, today, order, hrefFor, lineOf }: PlanActionTableProps) {
  const sortedBy = (sort: PlanActionSort): Column<PlanActionTableRow>['sorting'] => {
    const isCurrent = order.sort === sort
    return {
      href: hrefFor({ sort, direction: isCurrent && order.direction === 'asc' ? 'desc' : 'asc' }),
      direction: isCurrent ? (order.direction === 'asc' ? 'ascending' : 'descending') : undefined,
    }
  }
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      isSmall
      narrow="stack"
      rows={actions}
      rowKey={({ ref }) => ref}
      columns={[
        { key: 'ref', header: 'Ref', isUnbroken: true, sorting: sortedBy('ref'), cell: ({ ref }) => ref },
        {
          key: 'title',
          header: 'What will be done',
          isRowHeader: true,
          width: 'wide',
          cell: ({ ref, title }) => (
            <a className="govuk-link" href={paths.planAction(ref)}>
              {title}
            </a>
          ),
        },
        { key: 'lead', header: 'Lead and owner', width: 'middle', sorting: sortedBy('agency'), cell: (action) => <Whose action={action} /> },
        { key: 'due', header: 'Due', sorting: sortedBy('due'), cell: (action) => <DueDate action={action} today={today} /> },
        { key: 'status', header: 'Status and rating', sorting: sortedBy('status'), cell: (action) => <HowItStands action={action} today={today} /> },
        { key: 'line', header: 'The line', cell: lineOf },
      ]}
    />
  )
}

function Whose({ action }: { action: PlanActionTableRow }) {
  return (
    <>
      {action.leadAgency.shortName}: {ownerName(action)}
      <span className="tl-second">{action.group?.name ?? 'No group'}</span>
    </>
  )
}

function HowItStands({ action, today }: { action: PlanActionTableRow; today: string }) {
  return (
    <>
      <PlanActionStatusTag status={action.status} />
      <span className="tl-second">
        <RagTag rag={ragOf(action, today)} />
      </span>
    </>
  )
}

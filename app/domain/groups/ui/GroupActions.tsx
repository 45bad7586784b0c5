import { DataTable } from '#app/components/DataTable'
import { EmptyState } from '#app/components/EmptyState'
import { Tag } from '#app/components/Tag'
import { planActionStatuses, type PlanActionStatus } from '#app/domain/plan-actions/plan-action'
import { longDate, relativeDays } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'

interface GroupActionRow {
  ref: string
  title: string
  status: PlanActionStatus
  dueOn: string
  firstDueOn: string
  leadAgency: { shortName: string }
  dueDateChanges: readonly { reason: string }[]
}

/** The open actions of a group: what is late and what has slipped (with its first date and the last reason) stands out in words. */
export function GroupActions({ actions, today }: { actions: readonly GroupActionRow[]; today: string }) {
  if (actions.length === 0) return <EmptyState title="No open actions">Actions that this group looks after appear here.</EmptyState>
  return (
    <DataTable
      caption="Open actions, the earliest date first"
      isCaptionHidden
      narrow="stack"
      rows={actions}
      rowKey={(action) => action.ref}
      columns={[
        {
          key: 'action',
          header: 'Action',
          isRowHeader: true,
          cell: (action) => (
            <a className="govuk-link" href={paths.planAction(action.ref)}>
              {action.ref} {action.title}
            </a>
          ),
        },
        { key: 'lead', header: 'Lead', cell: (action) => action.leadAgency.shortName },
        {
          key: 'status',
          header: 'Status',
          cell: ({ status }) => <Tag colour={planActionStatuses[status].colour}>{planActionStatuses[status].label}</Tag>,
        },
        { key: 'due', header: 'Due', cell: (action) => <DueDate action={action} today={today} /> },
      ]}
    />
  )
}

function DueDate({ action, today }: { action: GroupActionRow; today: string }) {
  const isLate = action.dueOn < today && action.status !== 'delivered'
  return (
    <>
      {longDate(action.dueOn)}
      {isLate ? <strong className="tl-late"> Overdue: {relativeDays(action.dueOn, today)}</strong> : null}
      {action.dueOn > action.firstDueOn ? (
        <span className="tl-slipped">
          {' '}
          Slipped from {longDate(action.firstDueOn)}
          {action.dueDateChanges[0] ? `: ${action.dueDateChanges[0].reason}` : ''}
        </span>
      ) : null}
    </>
  )
}

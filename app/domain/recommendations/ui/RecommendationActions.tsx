import { DataTable } from '#app/components/DataTable'
import { EmptyState } from '#app/components/EmptyState'
import { Tag } from '#app/components/Tag'
import { planActionStatuses, type PlanActionStatus } from '#app/domain/plan-actions/plan-action'
import { shortDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'

interface RecommendationActionsProps {
  actions: readonly { ref: string; title: string; status: PlanActionStatus; dueOn: string; leadAgency: { shortName: string } }[]
}

/** The actions that answer a recommendation. */
export function RecommendationActions({ actions }: RecommendationActionsProps) {
  if (actions.length === 0) return <EmptyState title="No action yet">Nobody has proposed what will be done about this.</EmptyState>
  return (
    <DataTable
      caption="Actions"
      isCaptionHidden
      narrow="stack"
      isSmall
      rows={actions}
      rowKey={({ ref }) => ref}
      columns={[
        {
          key: 'title',
          header: 'What will be done',
          isRowHeader: true,
          cell: ({ ref, title }) => (
            <a className="govuk-link" href={paths.planAction(ref)}>
              {ref} {title}
            </a>
          ),
        },
        { key: 'lead', header: 'Lead', cell: ({ leadAgency }) => leadAgency.shortName },
        { key: 'due', header: 'Due', cell: ({ dueOn }) => shortDate(dueOn) },
        { key: 'status', header: 'Status', cell: ({ status }) => <Tag colour={planActionStatuses[status].colour}>{planActionStatuses[status].label}</Tag> },
      ]}
    />
  )
}

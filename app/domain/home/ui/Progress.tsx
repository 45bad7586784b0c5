import { DataTable } from '#app/components/DataTable'
import { Figures } from '#app/components/Figures'
import { longDate, shortDate } from '#app/domain/shared/calendar'
import type { PlanActionStatus } from '#app/domain/plan-actions/plan-action-transitions'
import { paths } from '#app/paths'
import { StatusTag } from './AgencyWork'

interface ActionRow {
  ref: string
  title: string
  status: PlanActionStatus
  leadAgency: { shortName: string }
}

interface ProgressProps {
  progress: {
    since: string
    awaiting: { total: number; rows: (ActionRow & { deliveredOn: string | null })[] }
    moved: { total: number; rows: (ActionRow & { since: string })[] }
    slipped: { total: number; rows: { id: string; from: string; to: string; reason: string; planAction: { ref: string; title: string } }[] }
    overdue: number
    themesFoundAgain: number
    answers: { neverTold: number; neverOpened: number; overdue: number }
  }
}

const actionColumn = {
  key: 'action',
  header: 'Action',
  isRowHeader: true,
  cell: ({ ref, title }: { ref: string; title: string }) => (
    <a className="govuk-link" href={paths.planAction(ref)}>
      {ref} {title}
    </a>
  ),
} as const

/** What a chair wants to know before a meeting. */
export function Progress({ progress: { since, awaiting, moved, slipped, overdue, answers, themesFoundAgain } }: ProgressProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Where things stand</h2>
      <Figures
        items={[
          { value: awaiting.total, text: 'Awaiting sign-off', href: paths.planActions({ status: 'delivered' }) },
          { value: overdue, text: 'Actions overdue', href: paths.planActions({ late: 'overdue' }), isWarning: true },
          { value: answers.overdue, text: 'Answers overdue', href: paths.recommendations({ answer: 'overdue' }), isWarning: true },
          { value: answers.neverOpened, text: 'Never opened', href: paths.recommendations({ answer: 'never_opened' }), isWarning: true },
          { value: answers.neverTold, text: 'Never told', href: paths.recommendations({ answer: 'not_sent' }), isWarning: true },
          { value: themesFoundAgain, text: 'Themes found again after sign-off', href: paths.themesFoundAgain(), isWarning: true },
        ]}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.themeByAgency()}>
          Theme by agency: what was learned, and what is being done about it
        </a>
      </p>
      <h2 className="govuk-heading-m">Awaiting sign-off</h2>
      {awaiting.rows.length === 0 ? (
        <p className="govuk-body">Nothing awaits sign-off.</p>
      ) : (
        <DataTable
          caption="Delivered, longest waiting first"
          captionSize="s"
          narrow="stack"
          rows={awaiting.rows}
          rowKey={({ ref }) => ref}
          columns={[
            actionColumn,
            { key: 'lead', header: 'Lead', cell: ({ leadAgency }) => leadAgency.shortName },
            { key: 'delivered', header: 'Delivered', isUnbroken: true, cell: ({ deliveredOn }) => (deliveredOn ? longDate(deliveredOn) : 'No date') },
          ]}
        />
      )}
      <h2 className="govuk-heading-m">Slipped since {longDate(since)}</h2>
      {slipped.rows.length === 0 ? (
        <p className="govuk-body">No date has been moved.</p>
      ) : (
        <DataTable
          caption={`Dates moved: the last ${slipped.rows.length} of ${slipped.total}`}
          captionSize="s"
          narrow="stack"
          rows={slipped.rows}
          rowKey={({ id }) => id}
          columns={[
            { ...actionColumn, cell: ({ planAction }) => actionColumn.cell(planAction) },
            { key: 'from', header: 'From', isUnbroken: true, cell: ({ from }) => shortDate(from) },
            { key: 'to', header: 'To', isUnbroken: true, cell: ({ to }) => shortDate(to) },
            { key: 'reason', header: 'Reason', cell: ({ reason }) => reason },
          ]}
        />
      )}
      <h2 className="govuk-heading-m">Moved since {longDate(since)}</h2>
      {moved.rows.length === 0 ? (
        <p className="govuk-body">No action has changed its status.</p>
      ) : (
        <DataTable
          caption={`Changes of status: the last ${moved.rows.length} of ${moved.total}`}
          captionSize="s"
          narrow="stack"
          rows={moved.rows}
          rowKey={({ ref }) => ref}
          columns={[
            actionColumn,
            { key: 'lead', header: 'Lead', cell: ({ leadAgency }) => leadAgency.shortName },
            { key: 'status', header: 'Now', cell: ({ status }) => <StatusTag status={status} /> },
            { key: 'since', header: 'Since', isUnbroken: true, cell: (row) => shortDate(row.since) },
          ]}
        />
      )}
    </>
  )
}

import { DataTable } from '#app/components/DataTable'
import { isoDateOf } from '#app/domain/shared/clock'
import { longDate } from '#app/domain/shared/calendar'

interface DueDateChangesProps {
  changes: readonly { id: string; from: string; to: string; reason: string; byName: string; at: Date }[]
}

/** Every change of an action's due date, the first one first, with its reason. */
export function DueDateChanges({ changes }: DueDateChangesProps) {
  return (
    <DataTable
      caption="How the due date moved"
      captionSize="m"
      narrow="stack"
      rows={changes}
      rowKey={({ id }) => id}
      columns={[
        { key: 'from', header: 'From', cell: ({ from }) => longDate(from) },
        { key: 'to', header: 'To', isRowHeader: true, cell: ({ to }) => longDate(to) },
        { key: 'reason', header: 'Reason', cell: ({ reason }) => reason },
        { key: 'by', header: 'Granted by', cell: ({ byName }) => byName },
        { key: 'at', header: 'On', cell: ({ at }) => longDate(isoDateOf(new Date(at))) },
      ]}
    />
  )
}

import { DataTable } from '#app/components/DataTable'
import { longDay } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import type { DoubleCodingStatus } from '../double-coding'
import { DoubleCodingStatusTag } from './DoubleCodingStatusTag'

interface DoubleCodingRow {
  ref: string
  status: DoubleCodingStatus
  startedAt: Date | string
  coders: readonly { name: string; finishedAt: Date | string | null }[]
  documents: readonly unknown[]
}

/** The double codings of a review, each with who codes and how far they are. */
export function DoubleCodingTable({ doubleCodings }: { doubleCodings: readonly DoubleCodingRow[] }) {
  return (
    <DataTable
      caption="Double codings of this review, the newest first"
      isCaptionHidden
      narrow="stack"
      rows={doubleCodings}
      rowKey={({ ref }) => ref}
      columns={[
        {
          key: 'ref',
          header: 'Double coding',
          isRowHeader: true,
          cell: ({ ref }) => (
            <a className="govuk-link" href={paths.doubleCoding(ref)}>
              {ref}
            </a>
          ),
        },
        { key: 'coders', header: 'Coders', cell: ({ coders }) => coders.map(({ name, finishedAt }) => `${name}: ${finishedAt ? 'finished' : 'not finished'}`).join('; ') },
        { key: 'documents', header: 'Documents', cell: ({ documents }) => documents.length },
        { key: 'started', header: 'Started', cell: ({ startedAt }) => longDay(startedAt) },
        { key: 'status', header: 'Status', cell: ({ status }) => <DoubleCodingStatusTag status={status} /> },
      ]}
    />
  )
}

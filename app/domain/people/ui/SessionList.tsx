import { DataTable } from '#app/components/DataTable'
import { longMoment } from '#app/domain/shared/calendar'
import { browserInWords } from '../browser-in-words'

interface SessionListProps {
  sessions: readonly { id: string; createdAt: Date | string; lastSeenAt: Date | string; userAgent: string | null }[]
  thisSessionId: string | null
}

/** The open sessions of one account. */
export function SessionList({ sessions, thisSessionId }: SessionListProps) {
  return (
    <DataTable
      caption="Open sessions"
      isCaptionHidden
      narrow="stack"
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'browser',
          header: 'Browser',
          isRowHeader: true,
          cell: ({ id, userAgent }) => `${browserInWords(userAgent)}${id === thisSessionId ? ' (this one)' : ''}`,
        },
        { key: 'since', header: 'Signed in', cell: ({ createdAt }) => longMoment(createdAt) },
        { key: 'seen', header: 'Last used', cell: ({ lastSeenAt }) => longMoment(lastSeenAt) },
      ]}
    />
  )
}

import { DataTable } from '#app/components/DataTable'
import { accountStatuses, type AccountStatus } from '../account-status'

interface PersonTableProps {
  people: readonly { id: string; name: string; jobTitle: string | null; account: { status: AccountStatus } | null }[]
}

/** The people of one agency, one a row. */
export function PersonTable({ people }: PersonTableProps) {
  return (
    <DataTable
      caption="People"
      isCaptionHidden
      narrow="stack"
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: 'Name', isRowHeader: true, cell: ({ name }) => name },
        { key: 'job', header: 'Job title', cell: ({ jobTitle }) => jobTitle ?? 'Not given' },
        { key: 'account', header: 'Account', cell: ({ account }) => (account ? accountStatuses[account.status].label : 'None') },
      ]}
    />
  )
}

import { DataTable } from '#app/components/DataTable'
import { Tag } from '#app/components/Tag'
import { longMoment } from '#app/domain/shared/calendar'
import { accountStatuses, type AccountStatus } from '../account-status'
import { rolesInWords, type Role } from '../role'

interface AccountTableProps {
  accounts: readonly {
    id: string
    email: string
    status: AccountStatus
    lastSignedInAt: Date | string | null
    roles: Role[]
    person: { name: string; agency: { shortName: string } }
  }[]
  hrefFor: (id: string) => string
}

/** Accounts, one a row. */
export function AccountTable({ accounts, hrefFor }: AccountTableProps) {
  return (
    <DataTable
      caption="Accounts"
      isCaptionHidden
      narrow="stack"
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: 'Name',
          isRowHeader: true,
          cell: ({ id, person }) => (
            <a className="govuk-link" href={hrefFor(id)}>
              {person.name}
            </a>
          ),
        },
        { key: 'email', header: 'E-mail address', cell: ({ email }) => email },
        { key: 'agency', header: 'Agency', cell: ({ person }) => person.agency.shortName },
        { key: 'roles', header: 'Roles', cell: ({ roles }) => rolesInWords(roles) },
        { key: 'status', header: 'Status', cell: ({ status }) => <Tag colour={accountStatuses[status].colour}>{accountStatuses[status].label}</Tag> },
        { key: 'last', header: 'Last signed in', cell: ({ lastSignedInAt }) => (lastSignedInAt ? <Moment at={lastSignedInAt} /> : 'Never') },
      ]}
    />
  )
}

function Moment({ at }: { at: Date | string }) {
  const [date, time] = longMoment(at).split(' at ')
  return (
    <>
      <span className="tl-unbroken">{date}</span> <span className="tl-unbroken">at {time}</span>
    </>
  )
}

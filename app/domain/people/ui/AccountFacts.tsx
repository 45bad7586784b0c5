import { SummaryList } from '#app/components/SummaryList'
import { Tag } from '#app/components/Tag'
import { longMoment } from '#app/domain/shared/calendar'
import { accountStatuses, type AccountStatus } from '../account-status'
import type { Role } from '../role'
import { RolesHeld } from './RolesHeld'

interface AccountFactsProps {
  account: {
    email: string
    status: AccountStatus
    createdAt: Date | string
    lastSignedInAt: Date | string | null
    isDemonstration: boolean
    roles: Role[]
    person: { jobTitle: string | null; agency: { name: string } }
    invitedByName: string | null
    invitationExpiresAt: Date | string | null
    openSessions: number
  }
}

/** What an administrator knows of one account. */
export function AccountFacts({ account }: AccountFactsProps) {
  const { label, meaning, colour } = accountStatuses[account.status]
  const invited = `${longMoment(account.createdAt)}${account.invitedByName ? ` by ${account.invitedByName}` : ''}`
  return (
    <SummaryList
      rows={[
        {
          key: 'Status',
          value: (
            <>
              <Tag colour={colour}>{label}</Tag> {meaning}
            </>
          ),
        },
        { key: 'E-mail address', value: account.email },
        { key: 'Job title', value: account.person.jobTitle ?? 'Not given' },
        { key: 'Agency', value: account.person.agency.name },
        { key: 'Roles', value: <RolesHeld roles={account.roles} /> },
        { key: 'Made', value: account.isDemonstration ? `${invited}, for the demonstration` : invited },
        ...(account.status === 'invited' ? [{ key: 'Invitation', value: linkState(account.invitationExpiresAt) }] : []),
        { key: 'Last signed in', value: account.lastSignedInAt ? longMoment(account.lastSignedInAt) : 'Never' },
        { key: 'Open sessions', value: String(account.openSessions) },
      ]}
    />
  )
}

const linkState = (expiresAt: Date | string | null) =>
  expiresAt === null ? 'No link: renew the invitation' : `The link works until ${longMoment(expiresAt)}`

import { ButtonLink } from '#app/components/ButtonLink'
import { DataTable } from '#app/components/DataTable'
import { EmptyState } from '#app/components/EmptyState'
import { shortDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { groupRoles, isMemberOn, type GroupRole } from '../group'

interface MemberRow {
  id: string
  role: GroupRole
  fromOn: string
  untilOn: string | null
  person: { name: string; jobTitle: string | null }
  agency: { shortName: string }
}

interface GroupMembersProps {
  groupRef: string
  members: readonly MemberRow[]
  today: string
  canChange: boolean
}

/** The seats of a group, those held today first; earlier ones stay on record. */
export function GroupMembers({ groupRef, members, today, canChange }: GroupMembersProps) {
  const isSeated = (member: MemberRow) => isMemberOn(member, today)
  const seated = [...members.filter(isSeated), ...members.filter((member) => !isSeated(member))]
  return (
    <>
      {seated.length === 0 ? (
        <EmptyState title="No members yet">Give somebody a seat to begin.</EmptyState>
      ) : (
        <DataTable
          caption="Members"
          isCaptionHidden
          narrow="stack"
          rows={seated}
          rowKey={(member) => member.id}
          columns={[
            { key: 'name', header: 'Name', isRowHeader: true, cell: ({ person }) => person.name },
            { key: 'title', header: 'Post', cell: ({ person }) => person.jobTitle ?? 'Not given' },
            { key: 'agency', header: 'Agency', cell: ({ agency }) => agency.shortName },
            { key: 'seat', header: 'Seat', cell: ({ role }) => groupRoles[role].label },
            {
              key: 'dates',
              header: 'Since',
              cell: ({ fromOn, untilOn }) => (untilOn ? `${shortDate(fromOn)} to ${shortDate(untilOn)}` : shortDate(fromOn)),
            },
            ...(canChange
              ? [
                  {
                    key: 'end',
                    header: 'Change',
                    cell: (member: MemberRow) =>
                      member.untilOn ? null : (
                        <a className="govuk-link" href={paths.endGroupMembership(groupRef, member.id)}>
                          End<span className="govuk-visually-hidden"> the seat of {member.person.name}</span>
                        </a>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {canChange ? (
        <ButtonLink kind="secondary" href={paths.newGroupMember(groupRef)}>
          Add a member
        </ButtonLink>
      ) : null}
    </>
  )
}

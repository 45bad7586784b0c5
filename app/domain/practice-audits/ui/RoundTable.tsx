import { DataTable } from '#app/components/DataTable'
import { EmptyState } from '#app/components/EmptyState'
import { Tag } from '#app/components/Tag'
import { shortDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { auditRoundStatuses, type AuditRoundStatus } from '../audit-round'

interface RoundRow {
  ref: string
  title: string
  status: AuditRoundStatus
  opensOn: string
  closesOn: string | null
  tool: { ref: string; title: string }
  group: { name: string } | null
  submitted: number
  cases: number
}

/** Rounds with how far their cases are. */
export function RoundTable({ rounds, isFiltered }: { rounds: readonly RoundRow[]; isFiltered: boolean }) {
  if (rounds.length === 0) {
    return (
      <EmptyState title="No rounds here yet">
        {isFiltered ? 'Remove a filter to see more.' : 'A round marks cases with a checklist, to see whether practice has changed.'}
      </EmptyState>
    )
  }
  return (
    <DataTable
      caption="Rounds, open ones first"
      isCaptionHidden
      narrow="stack"
      rows={rounds}
      rowKey={({ ref }) => ref}
      columns={[
        {
          key: 'round',
          header: 'Round',
          isRowHeader: true,
          cell: ({ ref, title }) => (
            <a className="govuk-link" href={paths.auditRound(ref)}>
              {ref} {title}
            </a>
          ),
        },
        { key: 'tool', header: 'Checklist and group', cell: ({ tool, group }) => <WhatAndWhose tool={tool} group={group} /> },
        { key: 'status', header: 'Status', cell: ({ status }) => <Tag colour={auditRoundStatuses[status].colour}>{auditRoundStatuses[status].label}</Tag> },
        { key: 'progress', header: 'Submitted', cell: ({ submitted, cases }) => `${submitted} of ${cases}` },
        { key: 'marking', header: 'Marking', cell: (round) => <Marking opensOn={round.opensOn} closesOn={round.closesOn} /> },
      ]}
    />
  )
}

function WhatAndWhose({ tool, group }: Pick<RoundRow, 'tool' | 'group'>) {
  return (
    <>
      {tool.ref} {tool.title}
      <span className="tl-second">{group?.name ?? 'No group'}</span>
    </>
  )
}

function Marking({ opensOn, closesOn }: Pick<RoundRow, 'opensOn' | 'closesOn'>) {
  return (
    <>
      <span className="tl-unbroken">{shortDate(opensOn)}</span> <span className="tl-unbroken">to {closesOn ? shortDate(closesOn) : 'no date yet'}</span>
    </>
  )
}

import { DataTable } from '#app/components/DataTable'
import { EmptyState } from '#app/components/EmptyState'
import { Tag } from '#app/components/Tag'
import { paths } from '#app/paths'
import { auditCaseStatuses, type AuditCaseStatus } from '../audit-round'

interface CaseRow {
  caseReference: string
  status: AuditCaseStatus
  agency: { shortName: string }
  auditor: { person: { name: string } } | null
  _count: { marks: number }
}

interface RoundCasesProps {
  roundRef: string
  cases: readonly CaseRow[]
  questions: number
  canChange: boolean
}

/** The cases of a round that the viewer may see, those to mark first. */
export function RoundCases({ roundRef, cases, questions, canChange }: RoundCasesProps) {
  if (cases.length === 0) return <EmptyState title="No cases here yet">Cases of this round that are open to you appear here.</EmptyState>
  return (
    <DataTable
      caption="Cases"
      isCaptionHidden
      narrow="stack"
      rows={cases}
      rowKey={({ caseReference }) => caseReference}
      columns={[
        {
          key: 'case',
          header: 'Case',
          isRowHeader: true,
          isUnbroken: true,
          cell: ({ caseReference }) => (
            <a className="govuk-link" href={paths.auditCase(roundRef, caseReference)}>
              {caseReference}
            </a>
          ),
        },
        { key: 'agency', header: 'Practice of', cell: ({ agency }) => agency.shortName },
        { key: 'auditor', header: 'Auditor', cell: ({ auditor }) => auditor?.person.name ?? 'Nobody yet' },
        { key: 'answered', header: 'Answered', cell: ({ _count }) => `${_count.marks} of ${questions}` },
        { key: 'status', header: 'Status', cell: ({ status }) => <Tag colour={auditCaseStatuses[status].colour}>{auditCaseStatuses[status].label}</Tag> },
        ...(canChange
          ? [
              {
                key: 'assign',
                header: 'Change',
                cell: ({ caseReference, status }: CaseRow) =>
                  status === 'submitted' ? null : (
                    <a className="govuk-link" href={paths.assignAuditCase(roundRef, caseReference)}>
                      Assign<span className="govuk-visually-hidden"> {caseReference}</span>
                    </a>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

import { DataTable } from '#app/components/DataTable'
import { longDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'

interface CaseToMark {
  caseReference: string
  agency: string
  round: { ref: string; title: string; closesOn: string | null }
  answered: number
  questions: number
}

interface CasesToMarkProps {
  cases: { total: number; rows: readonly CaseToMark[] }
}

/** What an auditor is to mark, the earliest closing date first; says so when nothing waits. */
export function CasesToMark({ cases: { total, rows } }: CasesToMarkProps) {
  return (
    <section aria-labelledby="cases-to-mark">
      <h2 className="govuk-heading-m" id="cases-to-mark">
        Your cases to mark
      </h2>
      {rows.length === 0 ? (
        <p className="govuk-body">No case waits for your marks.</p>
      ) : (
        <>
          {total > rows.length ? (
            <p className="govuk-body">
              The first {rows.length} of {total} cases.
            </p>
          ) : null}
          <DataTable
            caption="Your cases to mark, the earliest closing date first"
            isCaptionHidden
            narrow="stack"
            rows={rows}
            rowKey={({ round, caseReference }) => `${round.ref} ${caseReference}`}
            columns={[
              {
                key: 'case',
                header: 'Case',
                isRowHeader: true,
                cell: ({ round, caseReference }) => (
                  <a className="govuk-link" href={paths.auditCase(round.ref, caseReference)}>
                    {caseReference}
                  </a>
                ),
              },
              { key: 'agency', header: 'Practice of', cell: ({ agency }) => agency },
              { key: 'round', header: 'Round', cell: ({ round }) => `${round.ref} ${round.title}` },
              { key: 'answered', header: 'Answered', cell: ({ answered, questions }) => `${answered} of ${questions}` },
              { key: 'closes', header: 'Closes', isUnbroken: true, cell: ({ round }) => (round.closesOn ? longDate(round.closesOn) : 'No date') },
            ]}
          />
        </>
      )}
    </section>
  )
}

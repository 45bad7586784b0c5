import { ButtonLink } from '#app/components/ButtonLink'
import { DataTable } from '#app/components/DataTable'
import { longDate, relativeDays } from '#app/domain/shared/calendar'
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
  today: string
}

/** What an auditor is to mark, the earliest closing date first; says so when nothing waits. */
export function CasesToMark({ cases, today }: CasesToMarkProps) {
  const { rows } = cases
  return (
    <section aria-labelledby="cases-to-mark">
      <h2 className="govuk-heading-m" id="cases-to-mark">
        Your cases to mark
      </h2>
      {rows.length === 0 ? (
        <p className="govuk-body">No case waits for your marks.</p>
      ) : (
        <>
          <WhereToBegin cases={cases} today={today} />
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
                isUnbroken: true,
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

// One press leads back to where the auditor stopped.
function WhereToBegin({ cases: { total, rows }, today }: CasesToMarkProps) {
  const next = rows.find(({ answered }) => answered > 0) ?? rows[0]
  if (!next) return null
  const closesOn = rows[0]?.round.closesOn
  return (
    <>
      <p className="govuk-body">
        {total} {total === 1 ? 'case' : 'cases'} to mark{total > rows.length ? `, the first ${rows.length} of them below` : ''}.
        {closesOn ? ` The next closing date is ${longDate(closesOn)}, ${relativeDays(closesOn, today)}.` : ''}
      </p>
      <ButtonLink href={paths.auditCase(next.round.ref, next.caseReference)}>
        {next.answered > 0 ? 'Continue with' : 'Start with'} {next.caseReference}
      </ButtonLink>
    </>
  )
}

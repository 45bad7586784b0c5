import { DataTable } from '#app/components/DataTable'
import { longMoment } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { intakeName, intakeStatuses, type IntakeStatus } from '../document-intake'

interface IntakeShown {
  id: string
  status: IntakeStatus
  pagesRead: number
  pages: number | null
  fileName: string | null
  startedAt: Date
  startedBy: string | null
  review: { ref: string; title: string }
}

/** Documents on their way in, with what each waits for; `namesReview` where they are of several reviews. */
export function IntakeTable({ intakes, namesReview = false }: { intakes: readonly IntakeShown[]; namesReview?: boolean }) {
  return (
    <DataTable
      caption="Documents on their way in"
      isCaptionHidden
      narrow="stack"
      rows={intakes}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: 'Document',
          isRowHeader: true,
          cell: ({ id, review, ...intake }) => (
            <a className="govuk-link tl-break" href={paths.intake(review.ref, id)}>
              {intakeName(intake)}
            </a>
          ),
        },
        ...(namesReview ? [{ key: 'review', header: 'Review', cell: ({ review }: IntakeShown) => `${review.ref} ${review.title}` }] : []),
        { key: 'status', header: 'State', cell: stateInWords },
        { key: 'brought', header: 'Brought', cell: ({ startedAt, startedBy }) => `${longMoment(startedAt)}${startedBy ? ` by ${startedBy}` : ''}` },
      ]}
    />
  )
}

/** The state of an intake, with how many pages are read where that is known. */
export function stateInWords({ status, pagesRead, pages }: Pick<IntakeShown, 'status' | 'pagesRead' | 'pages'>): string {
  const { label } = intakeStatuses[status]
  return status === 'reading' && pages !== null ? `${label}: ${pagesRead} of ${pages} pages` : label
}

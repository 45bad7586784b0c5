import type { ReactNode } from 'react'
import { DataTable, type Column } from '#app/components/DataTable'
import type { IsoDate } from '#app/domain/shared/clock'
import { paths } from '#app/paths'
import type { AddresseeDates } from '../addressee-state'
import { AddresseeTag } from './AddresseeTag'

interface RecommendationTableRow {
  id: string
  ref: string
  number: string
  text: string
  review: { ref: string; title: string }
  addressees: readonly (AddresseeDates & { id: string; agency: { shortName: string } })[]
}

interface RecommendationTableProps {
  recommendations: readonly RecommendationTableRow[]
  today: IsoDate
  /** What shows how far the chain has come. */
  lineOf: (recommendation: RecommendationTableRow) => ReactNode
  /** False where the page is about one review. */
  namesReview?: boolean
}

const SHOWN = 180

/** Recommendations as rows, in the order of their reports. */
export function RecommendationTable({ recommendations, today, lineOf, namesReview = true }: RecommendationTableProps) {
  const review: Column<RecommendationTableRow> = {
    key: 'review',
    header: 'Review',
    cell: (row) => (
      <a className="govuk-link" href={paths.review(row.review.ref)}>
        {row.review.title}
      </a>
    ),
  }
  return (
    <DataTable
      caption="Recommendations"
      isCaptionHidden
      narrow="stack"
      isSmall
      rows={recommendations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          header: 'Number',
          isRowHeader: true,
          cell: ({ ref, number }) => (
            <a className="govuk-link" href={paths.recommendation(ref)}>
              {number}
              <span className="govuk-visually-hidden">, {ref}</span>
            </a>
          ),
        },
        { key: 'text', header: 'Recommendation', cell: ({ text }) => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text) },
        ...(namesReview ? [review] : []),
        {
          key: 'addressees',
          header: 'Addressees',
          cell: ({ addressees }) =>
            addressees.length === 0 ? (
              'Nobody'
            ) : (
              <ul className="tl-cell-figures">
                {addressees.map((addressee) => (
                  <li key={addressee.id}>
                    {addressee.agency.shortName} <AddresseeTag addressee={addressee} today={today} />
                  </li>
                ))}
              </ul>
            ),
        },
        { key: 'line', header: 'The line', cell: lineOf },
      ]}
    />
  )
}

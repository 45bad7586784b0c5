import { DataTable, type Column } from '#app/components/DataTable'
import { Tag } from '#app/components/Tag'
import { shortDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { markings, type Marking, type ReviewStatus } from '../review'
import type { ReviewSort } from '../review-sort'
import { ReviewStatusTag } from './ReviewStatusTag'

interface ReviewTableRow {
  ref: string
  title: string
  subject: string | null
  status: ReviewStatus
  marking: Marking
  isRestricted: boolean
  publishedOn: string | null
  kind: { label: string }
  _count: { recommendations: number }
}

interface ReviewTableProps {
  reviews: readonly ReviewTableRow[]
  sort: ReviewSort
  /** The address of the list sorted this way. */
  hrefFor: (sort: ReviewSort) => string
}

/** Reviews as rows, sorted by the column that the reader chose. */
export function ReviewTable({ reviews, sort, hrefFor }: ReviewTableProps) {
  const sortedBy = (column: ReviewSort['column']): Column<ReviewTableRow>['sorting'] => {
    const isCurrent = sort.column === column
    const direction = isCurrent && sort.direction === 'asc' ? 'desc' : 'asc'
    return {
      href: hrefFor({ column, direction }),
      direction: isCurrent ? (sort.direction === 'asc' ? 'ascending' : 'descending') : undefined,
    }
  }
  return (
    <DataTable
      caption="Reviews"
      isCaptionHidden
      narrow="stack"
      rows={reviews}
      rowKey={(review) => review.ref}
      columns={[
        {
          key: 'title',
          header: 'Title',
          isRowHeader: true,
          sorting: sortedBy('title'),
          cell: (review) => (
            <>
              <a className="govuk-link" href={paths.review(review.ref)}>
                {review.title}
              </a>
              {review.subject && !review.title.includes(review.subject) ? <span className="govuk-hint"> {review.subject}</span> : null}
            </>
          ),
        },
        { key: 'ref', header: 'Reference', sorting: sortedBy('ref'), cellClass: () => 'tl-unbroken', cell: (review) => review.ref },
        { key: 'kind', header: 'Kind', sorting: sortedBy('kind'), cell: (review) => review.kind.label },
        { key: 'status', header: 'Status', cell: (review) => <ReviewStatusTag status={review.status} /> },
        {
          key: 'published',
          header: 'Published',
          sorting: sortedBy('published'),
          cell: (review) => (review.publishedOn ? shortDate(review.publishedOn) : 'Not published'),
        },
        { key: 'recommendations', header: 'Recommendations', isNumeric: true, cell: (review) => review._count.recommendations },
        {
          key: 'marking',
          header: 'Marking',
          cell: (review) => (
            <>
              {markings[review.marking].label} {review.isRestricted ? <Tag colour="red">Restricted</Tag> : null}
            </>
          ),
        },
      ]}
    />
  )
}

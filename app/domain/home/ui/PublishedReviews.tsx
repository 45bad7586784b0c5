import { DataTable } from '#app/components/DataTable'
import { EmptyState } from '#app/components/EmptyState'
import { longDate } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'

interface PublishedReviewsProps {
  reviews: readonly { ref: string; title: string; publishedOn: string | null; kind: { label: string } }[]
}

/** The reviews published last. */
export function PublishedReviews({ reviews }: PublishedReviewsProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Published reviews</h2>
      {reviews.length === 0 ? (
        <EmptyState title="No review is published yet">Reviews appear here once they are published.</EmptyState>
      ) : (
        <DataTable
          caption="Published last"
          isCaptionHidden
          narrow="stack"
          rows={reviews}
          rowKey={({ ref }) => ref}
          columns={[
            {
              key: 'review',
              header: 'Review',
              isRowHeader: true,
              cell: ({ ref, title }) => (
                <a className="govuk-link" href={paths.review(ref)}>
                  {ref} {title}
                </a>
              ),
            },
            { key: 'kind', header: 'Kind', cell: ({ kind }) => kind.label },
            { key: 'published', header: 'Published', isUnbroken: true, cell: ({ publishedOn }) => (publishedOn ? longDate(publishedOn) : 'No date') },
          ]}
        />
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.reviews()}>
          All reviews
        </a>
      </p>
    </>
  )
}

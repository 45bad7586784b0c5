import { paths } from '#app/paths'
import type { ReviewStatus } from '../review'
import { ReviewStatusTag } from './ReviewStatusTag'

interface OtherReviewsProps {
  reviews: readonly { ref: string; title: string; status: ReviewStatus; kind: { label: string } }[]
}

/** Reviews of one incident, each with its kind and where it stands. */
export function OtherReviews({ reviews }: OtherReviewsProps) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {reviews.map((review) => (
        <li key={review.ref}>
          <a className="govuk-link" href={paths.review(review.ref)}>
            {review.ref} {review.title}
          </a>{' '}
          <ReviewStatusTag status={review.status} />
          <span className="govuk-hint"> {review.kind.label}</span>
        </li>
      ))}
    </ul>
  )
}

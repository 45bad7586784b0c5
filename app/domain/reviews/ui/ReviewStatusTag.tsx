import { Tag } from '#app/components/Tag'
import { reviewStatuses, type ReviewStatus } from '../review'

/** Where a review stands, in words. */
export function ReviewStatusTag({ status }: { status: ReviewStatus }) {
  return <Tag colour={reviewStatuses[status].colour}>{reviewStatuses[status].label}</Tag>
}

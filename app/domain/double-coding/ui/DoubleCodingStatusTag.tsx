import { Tag } from '#app/components/Tag'
import { doubleCodingStatuses, type DoubleCodingStatus } from '../double-coding'

/** Where a double coding stands. */
export function DoubleCodingStatusTag({ status }: { status: DoubleCodingStatus }) {
  return <Tag colour={doubleCodingStatuses[status].colour}>{doubleCodingStatuses[status].label}</Tag>
}

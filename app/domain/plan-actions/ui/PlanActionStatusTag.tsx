import { Tag } from '#app/components/Tag'
import { planActionStatuses, type PlanActionStatus } from '../plan-action'

/** The status of an action in words, with its colour. */
export function PlanActionStatusTag({ status }: { status: PlanActionStatus }) {
  const { label, colour } = planActionStatuses[status]
  return <Tag colour={colour}>{label}</Tag>
}

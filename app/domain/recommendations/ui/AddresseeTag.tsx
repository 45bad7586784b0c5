import { Tag } from '#app/components/Tag'
import type { IsoDate } from '#app/domain/shared/clock'
import { addresseeStates, isOverdue, stateOf, type AddresseeDates } from '../addressee-state'

/** Where a recommendation stands with one addressee; an overdue answer says so. */
export function AddresseeTag({ addressee, today }: { addressee: AddresseeDates; today: IsoDate }) {
  const { label, colour } = addresseeStates[stateOf(addressee)]
  return isOverdue(addressee, today) ? <Tag colour="red">Answer overdue</Tag> : <Tag colour={colour}>{label}</Tag>
}

import { daysBetween } from '#app/domain/shared/calendar'
import type { IsoDate } from '#app/domain/shared/clock'
import type { StatusFace } from '#app/domain/shared/status-machine'
import { answers, type Answer } from './recommendation'

/** The states in which a recommendation can be with one addressee; each is derived from dates, none is stored. */
export const addresseeStates = {
  not_sent: { label: 'Not sent', meaning: 'The addressee has not been told.', colour: 'grey' },
  sent: { label: 'Sent', meaning: 'The addressee has been told and has not opened it.', colour: 'blue' },
  opened: { label: 'Opened', meaning: 'Somebody of the addressee has looked at it.', colour: 'blue' },
  acknowledged: { label: 'Acknowledged', meaning: 'The addressee says that it has it, and will answer.', colour: 'purple' },
  ...answers,
} as const satisfies Record<string, StatusFace>

export type AddresseeState = keyof typeof addresseeStates

/** What decides the state. */
export interface AddresseeDates {
  sentOn: IsoDate | null
  dueOn: IsoDate | null
  openedAt: Date | string | null
  acknowledgedAt: Date | string | null
  answer: Answer | null
  answeredOn: IsoDate | null
}

/** Where a recommendation stands with one addressee. */
export function stateOf({ sentOn, openedAt, acknowledgedAt, answer }: Omit<AddresseeDates, 'dueOn' | 'answeredOn'>): AddresseeState {
  if (answer) return answer
  if (!sentOn) return 'not_sent'
  if (acknowledgedAt) return 'acknowledged'
  return openedAt ? 'opened' : 'sent'
}

/** Has the addressee been told, without an answer so far? Unanswered is a state with an age. */
export const isUnanswered = ({ sentOn, answer }: Pick<AddresseeDates, 'sentOn' | 'answer'>) => sentOn !== null && answer === null

/** Has the addressee been told without anybody there opening, acknowledging or answering it? */
export const isNeverOpened = (addressee: AddresseeDates) => stateOf(addressee) === 'sent'

/** Is the answer late today? The due day itself is still in time. */
export function isOverdue(addressee: Pick<AddresseeDates, 'sentOn' | 'dueOn' | 'answer'>, today: IsoDate): boolean {
  return isUnanswered(addressee) && addressee.dueOn !== null && addressee.dueOn < today
}

/** Days since the addressee was told, while there is no answer; null otherwise. */
export function daysUnanswered(addressee: Pick<AddresseeDates, 'sentOn' | 'answer'>, today: IsoDate): number | null {
  return addressee.sentOn !== null && isUnanswered(addressee) ? Math.max(0, daysBetween(addressee.sentOn, today)) : null
}

/** The age of an unanswered recommendation in words: "Unanswered for 12 days, 3 days overdue"; null when there is nothing to say. */
export function ageInWords(addressee: AddresseeDates, today: IsoDate): string | null {
  const age = daysUnanswered(addressee, today)
  if (age === null) return null
  const late = isOverdue(addressee, today) && addressee.dueOn ? `, ${days(daysBetween(addressee.dueOn, today))} overdue` : ''
  return age === 0 && !late ? 'Sent today' : `Unanswered for ${days(age)}${late}`
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`

/** By which answers a list can be filtered. */
export const answerFilters = {
  nobody: 'Addressed to nobody',
  not_sent: 'Not sent',
  unanswered: 'Unanswered',
  never_opened: 'Never opened',
  overdue: 'Answer overdue',
  accepted: answers.accepted.label,
  accepted_in_part: answers.accepted_in_part.label,
  not_accepted: answers.not_accepted.label,
} as const

export type AnswerFilter = keyof typeof answerFilters
export const answerFilterCodes = Object.keys(answerFilters) as AnswerFilter[]

/** Does an addressee fall under a filter? (The filter `nobody` speaks of recommendations that have no addressee.) */
export function fallsUnder(filter: AnswerFilter, addressee: AddresseeDates, today: IsoDate): boolean {
  switch (filter) {
    case 'nobody':
      return false
    case 'not_sent':
      return stateOf(addressee) === 'not_sent'
    case 'unanswered':
      return isUnanswered(addressee)
    case 'never_opened':
      return isNeverOpened(addressee)
    case 'overdue':
      return isOverdue(addressee, today)
    default:
      return addressee.answer === filter
  }
}

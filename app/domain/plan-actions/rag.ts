import { addDays } from '#app/domain/shared/calendar'
import type { IsoDate } from '#app/domain/shared/clock'
import type { PlanActionStatus } from './plan-action'
import { completeStatuses, isOpen } from './plan-action-transitions'

/** Days before the due date from which an action asks for attention. */
export const DUE_SOON_DAYS = 28

export type RagColour = 'blue' | 'green' | 'orange' | 'red' | 'grey'

/**
 * The legend of the rating, from best to worst. It is a table so that a partnership's own words can take its place; the
 * rating is always said in words, and the colour only helps.
 */
export const ragLegend = {
  complete: { label: 'Complete', name: 'Blue', colour: 'blue', meaning: 'Signed off by somebody who is not the owner, or embedded.' },
  on_track: { label: 'On track', name: 'Green', colour: 'green', meaning: `Not due within ${DUE_SOON_DAYS} days, and its date has never slipped.` },
  attention: {
    label: 'Needs attention',
    name: 'Amber',
    colour: 'orange',
    meaning: `Due within ${DUE_SOON_DAYS} days, waiting for something, delivered but not signed off, reopened, or its date has slipped.`,
  },
  overdue: { label: 'Overdue', name: 'Red', colour: 'red', meaning: 'Past its due date, and its owner has not said that it is delivered.' },
  withdrawn: { label: 'Withdrawn', name: 'Grey', colour: 'grey', meaning: 'Will not be done.' },
} as const satisfies Record<string, { label: string; name: string; colour: RagColour; meaning: string }>

export type Rag = keyof typeof ragLegend
export const ragCodes = Object.keys(ragLegend) as Rag[]

/** What the rating of an action is made from. */
export interface RagFacts {
  status: PlanActionStatus
  dueOn: IsoDate
  firstDueOn: IsoDate
}

/** Is there work left to do on an action whose due date has passed? The due date itself still counts as in time. */
export const isOverdue = ({ status, dueOn }: Pick<RagFacts, 'status' | 'dueOn'>, today: IsoDate) => isOpen(status) && dueOn < today

/** Is the action due later than was first agreed? */
export const hasSlipped = ({ dueOn, firstDueOn }: Pick<RagFacts, 'dueOn' | 'firstDueOn'>) => dueOn > firstDueOn

/** Is the action still to do, and due today or within 28 days? */
export const isDueSoon = ({ status, dueOn }: Pick<RagFacts, 'status' | 'dueOn'>, today: IsoDate) =>
  isOpen(status) && dueOn >= today && dueOn <= addDays(today, DUE_SOON_DAYS)

/** The rating of an action on a day, from its dates and status alone; nobody types it. `ragWhere` says the same to the database. */
export function ragOf(facts: RagFacts, today: IsoDate): Rag {
  const { status } = facts
  if (status === 'withdrawn') return 'withdrawn'
  if ((completeStatuses as readonly PlanActionStatus[]).includes(status)) return 'complete'
  if (isOverdue(facts, today)) return 'overdue'
  const asksForAttention = alwaysAttention.includes(status) || isDueSoon(facts, today) || hasSlipped(facts)
  return asksForAttention ? 'attention' : 'on_track'
}

/** Statuses that ask for attention whatever the date is. */
export const alwaysAttention: readonly PlanActionStatus[] = ['waiting', 'delivered', 'reopened']

import type { PlanActionStatus } from './plan-action'
import type { Rag } from './rag'

export const sortCodes = ['due', 'ref', 'status', 'agency'] as const
export type PlanActionSort = (typeof sortCodes)[number]

export const directionCodes = ['asc', 'desc'] as const
export type Direction = (typeof directionCodes)[number]

/** What a list of actions can be grouped by. */
export const groupings = { theme: 'Theme', agency: 'Lead agency', group: 'Group' } as const
export type Grouping = keyof typeof groupings
export const groupingCodes = Object.keys(groupings) as Grouping[]

/** What can be asked about an action's date. */
export const lateness = { overdue: 'Overdue', slipped: 'Slipped', due_soon: 'Due within 28 days' } as const
export type Lateness = keyof typeof lateness
export const latenessCodes = Object.keys(lateness) as Lateness[]

/** Which actions a list shows; the codes and references are those of the address bar. */
export interface PlanActionFilter {
  q?: string | undefined
  status?: readonly PlanActionStatus[] | undefined
  agency?: string | undefined
  group?: string | undefined
  theme?: string | undefined
  rag?: Rag | undefined
  owner?: 'me' | undefined
  review?: string | undefined
  recommendation?: string | undefined
  late?: Lateness | undefined
  /** Kind and year of a review whose recommendation the action answers, and the group that has taken that review on. */
  kind?: string | undefined
  year?: string | undefined
  takenOnBy?: string | undefined
}

/** In which order, and under which headings. */
export interface PlanActionOrder {
  sort: PlanActionSort
  direction: Direction
  by?: Grouping | undefined
}

/** A list as its address says it: filters, order and grouping. */
export interface PlanActionList {
  filter: PlanActionFilter
  order: PlanActionOrder
}

/** The order of a list that nobody sorted: what is due first comes first. */
export const usualOrder: PlanActionOrder = { sort: 'due', direction: 'asc' }

/** The address of a list as query parameters; what is as usual is left out. Several statuses are one text with commas. */
export function listParameters({ filter, order }: PlanActionList) {
  const isUsual = order.sort === usualOrder.sort && order.direction === usualOrder.direction
  return {
    ...filter,
    status: filter.status?.join(',') || undefined,
    by: order.by,
    ...(isUsual ? {} : { sort: order.sort, order: order.direction }),
  }
}

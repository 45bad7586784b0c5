import type { PlanActionFilter } from '#app/domain/plan-actions/plan-action-filter'
import { openStatuses } from '#app/domain/plan-actions/plan-action-transitions'

/** The kinds of group. */
export const groupKinds = {
  task_and_finish: { label: 'Task-and-finish group', meaning: 'Set up for one piece of work, with an end date.' },
  steering: { label: 'Steering group', meaning: 'Steers the work of others and unblocks it.' },
  board: { label: 'Board', meaning: 'Answers for the whole; receives progress reports.' },
} as const

export type GroupKind = keyof typeof groupKinds
export const groupKindCodes = Object.keys(groupKinds) as GroupKind[]

/** The seats of a group. */
export const groupRoles = {
  chair: { label: 'Chair' },
  deputy_chair: { label: 'Deputy chair' },
  secretary: { label: 'Secretary' },
  member: { label: 'Member' },
} as const

export type GroupRole = keyof typeof groupRoles
export const groupRoleCodes = Object.keys(groupRoles) as GroupRole[]

/** Does a membership hold on this day? Both its first and its last day count. */
export function isMemberOn(membership: { fromOn: string; untilOn: string | null }, day: string): boolean {
  return membership.fromOn <= day && (membership.untilOn === null || membership.untilOn >= day)
}

/** What a chair asks first of a group's actions, as filters of the list of actions: each figure leads to what it counts. */
export const groupWork = {
  awaiting: { status: ['delivered'] },
  overdue: { late: 'overdue' },
  slipped: { late: 'slipped', status: openStatuses },
} as const satisfies Record<string, PlanActionFilter>

export type GroupWorkCode = keyof typeof groupWork

import type { StatusFace } from '#app/domain/shared/status-machine'

/** How far an action has come. Delivered is claimed, signed off is checked, embedded is seen in practice. */
export const planActionStatuses = {
  proposed: { label: 'Proposed', meaning: 'Put forward; the group has not agreed it yet.', colour: 'grey' },
  agreed: { label: 'Agreed', meaning: 'Agreed by the group; work has not begun.', colour: 'purple' },
  in_progress: { label: 'In progress', meaning: 'Being worked on.', colour: 'blue' },
  waiting: { label: 'Waiting', meaning: 'Cannot go on until something else happens.', colour: 'yellow' },
  delivered: { label: 'Delivered', meaning: 'Done, says its owner, with evidence and an outcome; nobody else has checked.', colour: 'teal' },
  signed_off: { label: 'Signed off', meaning: 'Checked and accepted by somebody who is not its owner.', colour: 'green' },
  embedded: { label: 'Embedded', meaning: 'Seen to have changed practice.', colour: 'green' },
  reopened: { label: 'Reopened', meaning: 'Was signed off, but the change did not hold or was not made.', colour: 'red' },
  withdrawn: { label: 'Withdrawn', meaning: 'Will not be done, with the reason why.', colour: 'grey' },
} as const satisfies Record<string, StatusFace>

export type PlanActionStatus = keyof typeof planActionStatuses
export const planActionStatusCodes = Object.keys(planActionStatuses) as PlanActionStatus[]

/** How far an action changes the way that work is done. */
export const strengths = {
  system_change: { label: 'System change', meaning: 'The system itself is built differently: it works however busy people are.' },
  rule_or_tool: { label: 'Rule or tool', meaning: 'A rule, form, alert or checklist that people meet in their work.' },
  process: { label: 'Process', meaning: 'An agreed way of working, which people have to follow.' },
  training_or_reminder: { label: 'Training or reminder', meaning: 'People are told or taught; nothing else changes.' },
} as const

export type ActionStrength = keyof typeof strengths
export const strengthCodes = Object.keys(strengths) as ActionStrength[]

/** What a page says of an action that only trains or reminds; null for a stronger one. */
export function strengthAdvice(strength: ActionStrength): string | null {
  if (strength !== 'training_or_reminder') return null
  return 'Training or a reminder alone tends to fade. Consider what else would make the difference last: a rule, a tool, or a change to the system.'
}

/** Who owns an action: a person with an account, or a function of the lead agency. */
export function ownerName(action: { owner: { person: { name: string } } | null; ownerFunction: string | null }): string {
  return action.owner?.person.name ?? action.ownerFunction ?? 'No owner'
}

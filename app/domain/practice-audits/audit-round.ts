import type { StatusFace } from '#app/domain/shared/status-machine'

/** The life of a round: once closed, nothing in it changes. */
export const auditRoundStatuses = {
  open: { label: 'Open', meaning: 'Cases are being added and marked.', colour: 'blue' },
  closed: { label: 'Closed', meaning: 'Locked: its marks and results stay as they are.', colour: 'grey' },
} as const satisfies Record<string, StatusFace>

export type AuditRoundStatus = keyof typeof auditRoundStatuses
export const auditRoundStatusCodes = Object.keys(auditRoundStatuses) as AuditRoundStatus[]

/** How far the marking of a case is. */
export const auditCaseStatuses = {
  to_mark: { label: 'To mark', meaning: 'Not submitted yet: it counts in no result.', colour: 'blue' },
  submitted: { label: 'Submitted', meaning: 'Marked and locked.', colour: 'green' },
} as const satisfies Record<string, StatusFace>

export type AuditCaseStatus = keyof typeof auditCaseStatuses

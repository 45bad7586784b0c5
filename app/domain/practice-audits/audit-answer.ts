/** The answers to a question, each with its score from 0 to 1; an answer without a score counts in no figure. */
export const auditAnswers = {
  yes: { label: 'Yes', score: 1 },
  partly: { label: 'Partly', score: 0.5 },
  no: { label: 'No', score: 0 },
  not_applicable: { label: 'Not applicable', score: null },
} as const

export type AuditAnswer = keyof typeof auditAnswers
export const auditAnswerCodes = Object.keys(auditAnswers) as AuditAnswer[]

import type { StatusFace, StatusMachine } from '#app/domain/shared/status-machine'

/** The life of a checklist. */
export const auditToolStatuses = {
  draft: { label: 'Draft', meaning: 'Being written: its questions can change, and no round can use it yet.', colour: 'grey' },
  in_use: { label: 'In use', meaning: 'Rounds are marked with it. Its questions stay as they are, so that rounds can be compared.', colour: 'green' },
  retired: { label: 'Retired', meaning: 'No new round can use it. Earlier rounds and their results stay.', colour: 'yellow' },
} as const satisfies Record<string, StatusFace>

export type AuditToolStatus = keyof typeof auditToolStatuses
export const auditToolStatusCodes = Object.keys(auditToolStatuses) as AuditToolStatus[]

export type AuditToolNeed = 'at least one question' | 'a reason'

/** Forwards only: a checklist that has been used never becomes a draft again, it is copied into a new one. */
export const auditToolMachine: StatusMachine<AuditToolStatus, AuditToolNeed> = {
  statuses: auditToolStatuses,
  transitions: [
    { from: 'draft', to: 'in_use', step: 'put-in-use', act: 'audit_tool.change', label: 'Put in use', needs: ['at least one question'], event: 'audit_tool.put_in_use' },
    { from: 'draft', to: 'retired', step: 'retire', act: 'audit_tool.change', label: 'Retire', needs: ['a reason'], event: 'audit_tool.retired' },
    { from: 'in_use', to: 'retired', step: 'retire', act: 'audit_tool.change', label: 'Retire', needs: ['a reason'], event: 'audit_tool.retired' },
  ],
}

interface Sectioned {
  section: string | null
  position: number
}

/** Questions in the order in which people meet them, numbered from 1: sections in order of their first question, each section together. */
export function numbered<Question extends Sectioned>(questions: readonly Question[]): (Question & { number: number })[] {
  const byPosition = [...questions].sort((a, b) => a.position - b.position)
  const sections = [...new Set(byPosition.map(({ section }) => section))]
  return sections
    .flatMap((section) => byPosition.filter((question) => question.section === section))
    .map((question, index) => ({ ...question, number: index + 1 }))
}

/** The same questions by section; questions of no section have the empty name. */
export function inSections<Question extends Sectioned>(questions: readonly Question[]) {
  const inOrder = numbered(questions)
  const names = [...new Set(inOrder.map(({ section }) => section ?? ''))]
  return names.map((name) => ({ name, questions: inOrder.filter(({ section }) => (section ?? '') === name) }))
}

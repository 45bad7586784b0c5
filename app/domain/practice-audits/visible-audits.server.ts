import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { canSeeAudits, canSeeEveryCase } from './practice-audit-policy'

const none = { id: { in: [] as string[] } }

/** Which checklists exist for this viewer: all, or none for somebody who has no part in audits. */
export const auditToolsVisibleTo = (viewer: Viewer): Prisma.AuditToolWhereInput => (canSeeAudits(viewer).allowed ? {} : none)

/** Which rounds exist for this viewer: all, or none for somebody who has no part in audits. */
export const auditRoundsVisibleTo = (viewer: Viewer): Prisma.AuditRoundWhereInput => (canSeeAudits(viewer).allowed ? {} : none)

/** Which cases exist for this viewer: every one for who looks after rounds, else those that the viewer is to mark. */
export function auditCasesVisibleTo(viewer: Viewer): Prisma.AuditCaseWhereInput {
  if (canSeeEveryCase(viewer).allowed) return {}
  if (!canSeeAudits(viewer).allowed || viewer.accountId === null) return none
  return { auditorId: viewer.accountId }
}

import type { Actor } from '#app/domain/people/actor'
import { allowed, denied, may, type Permission } from '#app/domain/people/may'
import type { AuditCaseStatus, AuditRoundStatus } from './audit-round'
import type { AuditToolStatus } from './audit-tool'

/** May the actor see checklists, rounds and their results? */
export const canSeeAudits = (actor: Actor) => may(actor, 'audit.see')

/** May the actor begin a new checklist, or copy one? */
export const canCreateAuditTool = (actor: Actor) => may(actor, 'audit_tool.change')

/** May the actor move checklists through their life? */
export const canTakeAuditToolStep = (actor: Actor) => may(actor, 'audit_tool.change')

/** May the actor change this checklist? Only as a draft: under its cases it stays as it is. */
export function canChangeAuditTool(actor: Actor, { status }: { status: AuditToolStatus }): Permission {
  const byRole = may(actor, 'audit_tool.change')
  if (!byRole.allowed || status === 'draft') return byRole
  const why = status === 'in_use' ? 'This checklist is in use' : 'This checklist is retired'
  return denied(`${why}, so it cannot change: its rounds could no longer be compared. Copy it into a new draft instead.`)
}

/** May the actor open rounds? */
export const canOpenAuditRound = (actor: Actor) => may(actor, 'audit_round.open')

/** May the actor change this round: its facts, its cases, its closing? Only while it is open. */
export function canChangeAuditRound(actor: Actor, { status }: { status: AuditRoundStatus }): Permission {
  const byRole = may(actor, 'audit_round.change')
  if (!byRole.allowed || status === 'open') return byRole
  return denied('This round is closed. Nothing in it changes any more.')
}

/** May the actor see every case of every round? Everybody else sees only those that they mark. */
export const canSeeEveryCase = (actor: Actor) => may(actor, 'audit_round.change')

interface CaseFacts {
  auditorId: string | null
  agencyId: string
}

/** Is this case the actor's to mark? Never a case of the auditor's own agency, even where the auditor joined it since. */
export function canHoldCase(actor: Actor, { auditorId, agencyId }: CaseFacts): Permission {
  const byRole = may(actor, 'audit_case.mark', { accountIds: [auditorId] })
  if (!byRole.allowed) return byRole
  return actor.agency?.id === agencyId ? denied('Nobody marks a case of their own agency.') : allowed
}

/** May the actor mark this case now? Until it is submitted, and while its round is open. */
export function canMarkCase(actor: Actor, facts: CaseFacts & { status: AuditCaseStatus; round: { status: AuditRoundStatus } }): Permission {
  const holding = canHoldCase(actor, facts)
  if (!holding.allowed) return holding
  if (facts.round.status === 'closed') return denied('The round is closed. Its marks stay as they are.')
  return facts.status === 'submitted' ? denied('You have submitted this case. Its marks stay as they are.') : allowed
}

/** Can cases be given to this actor to mark? */
export const canBeGivenCases = (actor: Actor) => may(actor, 'audit_case.mark', { accountIds: [actor.accountId] }).allowed

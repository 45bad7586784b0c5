import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { AssignAuditCaseForm } from './audit-forms'
import { findAuditor } from './find-auditor.server'
import { canChangeAuditRound } from './practice-audit-policy'
import { auditCasesVisibleTo } from './visible-audits.server'

/** Gives a case that is still to mark to an auditor, or to another one; marks that were saved stay. */
export function assignAuditCase(actor: Actor, roundRef: string, caseReference: string, form: AssignAuditCaseForm) {
  return change(actor, async (tx) => {
    const audited = await tx.auditCase.findFirst({
      where: { AND: [auditCasesVisibleTo(actor), { caseReference, round: { ref: roundRef } }] },
      include: { round: true, agency: true, auditor: { select: { person: { select: { name: true } } } } },
    })
    if (!audited) return refuse('', 'This case is not in the round')
    const permission = canChangeAuditRound(actor, audited.round)
    if (!permission.allowed) return refuse('', permission.because)
    if (audited.status === 'submitted') return refuse('', 'This case was submitted by its auditor')
    if (audited.auditorId === form.auditorId) return unchanged({ ref: roundRef })
    if (audited.version !== form.version) return refuseStale({ auditorId: audited.auditorId }, audited.version)
    const found = await findAuditor(tx, form.auditorId, audited.agency)
    if ('problem' in found) return refuse([found.problem])

    await tx.auditCase.update({ where: { id: audited.id }, data: { auditorId: found.auditor.id, version: { increment: 1 } } })
    const subject = { type: 'audit_case' as const, id: audited.id, ref: `${roundRef} ${caseReference}` }
    const from = audited.auditor?.person.name ?? null
    return done({ ref: roundRef }, [{ event: 'audit_case.assigned', subject, field: 'Auditor', from, to: found.auditor.name }])
  })
}

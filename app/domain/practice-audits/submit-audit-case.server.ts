import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import { numbered } from './audit-tool'
import { answerField } from './mark-form'
import { canHoldCase, canMarkCase } from './practice-audit-policy'
import { auditCasesVisibleTo } from './visible-audits.server'

/** Submits a case once every question has its answer; it is locked from then on and counts in the results. */
export function submitAuditCase(actor: Actor, roundRef: string, caseReference: string, { version }: { version: number }) {
  return change(actor, async (tx) => {
    const audited = await tx.auditCase.findFirst({
      where: { AND: [auditCasesVisibleTo(actor), { caseReference, round: { ref: roundRef } }] },
      include: { marks: { select: { questionId: true } }, round: { include: { tool: { include: { questions: true } } } } },
    })
    if (!audited) return refuse('', 'This case is not in the round')
    const holding = canHoldCase(actor, audited)
    if (!holding.allowed) return refuse('', holding.because)
    if (audited.status === 'submitted') return unchanged({ ref: caseReference })
    const permission = canMarkCase(actor, audited)
    if (!permission.allowed) return refuse('', permission.because)
    if (audited.version !== version) return refuseStale({}, audited.version)
    const open = numbered(audited.round.tool.questions).filter(({ id }) => !audited.marks.some(({ questionId }) => questionId === id))
    if (open.length > 0) {
      return { ...refuse(open.map(({ id, number }) => ({ field: answerField(id), words: `Question ${number}: select an answer` }))), currentVersion: audited.version }
    }

    await tx.auditCase.update({ where: { id: audited.id }, data: { status: 'submitted', submittedAt: now(), version: { increment: 1 } } })
    const subject = { type: 'audit_case' as const, id: audited.id, ref: `${roundRef} ${caseReference}` }
    return done({ ref: caseReference }, [{ event: 'audit_case.submitted', subject }])
  })
}

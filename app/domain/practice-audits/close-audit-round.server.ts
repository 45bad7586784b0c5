import { change, done, refuse, refuseStale } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { CloseAuditRoundForm } from './audit-forms'
import { auditRoundStatuses } from './audit-round'
import { canChangeAuditRound } from './practice-audit-policy'
import { auditRoundsVisibleTo } from './visible-audits.server'

/** Closes a round for good: nothing in it changes any more, and cases that were not submitted count in no result. */
export function closeAuditRound(actor: Actor, ref: string, { version }: CloseAuditRoundForm) {
  return change(actor, async (tx) => {
    const round = await tx.auditRound.findFirst({ where: { AND: [auditRoundsVisibleTo(actor), { ref }] } })
    if (!round) return refuse('', 'This round no longer exists')
    const permission = canChangeAuditRound(actor, round)
    if (!permission.allowed) return refuse('', permission.because)
    if (round.version !== version) return refuseStale({ title: round.title }, round.version)
    const [cases, submitted] = await Promise.all([
      tx.auditCase.count({ where: { roundId: round.id } }),
      tx.auditCase.count({ where: { roundId: round.id, status: 'submitted' } }),
    ])

    await tx.auditRound.update({ where: { id: round.id }, data: { status: 'closed', closedAt: now(), version: { increment: 1 } } })
    const subject = { type: 'audit_round' as const, id: round.id, ref }
    const to = `${auditRoundStatuses.closed.label}, with ${submitted} of ${cases} cases submitted`
    return done({ ref }, [{ event: 'audit_round.closed', subject, field: 'Status', from: auditRoundStatuses.open.label, to }])
  })
}

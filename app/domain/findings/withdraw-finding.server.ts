import { change, done, refuse, refuseStale } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { WithdrawFindingForm } from './finding-forms'
import { canChangeFinding } from './finding-policy'
import { findingsVisibleTo } from './visible-findings.server'

/** Withdraws a coding, with the reason. It is kept and can still be read, but it no longer counts anywhere. */
export function withdrawFinding(actor: Actor, ref: string, { version, because }: WithdrawFindingForm) {
  return change(actor, async (tx) => {
    const finding = await tx.finding.findFirst({ where: { AND: [findingsVisibleTo(actor), { ref }] } })
    if (!finding) return refuse('', 'This coding does not exist')
    const permission = canChangeFinding(actor, finding)
    if (!permission.allowed) return refuse('', permission.because)
    if (finding.version !== version) return refuseStale({}, finding.version)
    await tx.finding.update({ where: { id: finding.id }, data: { withdrawnAt: now(), version: { increment: 1 } } })
    const subject = { type: 'finding' as const, id: finding.id, ref }
    return done({ ref }, [{ event: 'finding.withdrawn', subject, reviewIds: [finding.reviewId], from: finding.quote, because }])
  })
}

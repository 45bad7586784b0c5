import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { changedFacts, factsOf } from '#app/domain/trail/trail-events'
import type { AuditRoundForm } from './audit-forms'
import { canChangeAuditRound } from './practice-audit-policy'
import { roundLinks } from './round-links.server'
import { auditRoundsVisibleTo } from './visible-audits.server'

const labels = { title: 'Title', group: 'Group', opensOn: 'Opening date', closesOn: 'Closing date', baseline: 'Baseline' } as const

/** Changes the facts of an open round. Its checklist stays: cases may have been marked with it. */
export function changeAuditRound(actor: Actor, ref: string, { version, ...facts }: AuditRoundForm) {
  return change(actor, async (tx) => {
    const round = await tx.auditRound.findFirst({
      where: { AND: [auditRoundsVisibleTo(actor), { ref }] },
      include: { group: { select: { name: true } }, baseline: { select: { ref: true } } },
    })
    if (!round) return refuse('', 'This round no longer exists')
    const permission = canChangeAuditRound(actor, round)
    if (!permission.allowed) return refuse('', permission.because)
    if (round.version !== version) {
      const { title, opensOn, closesOn } = labels
      return refuseStale({ ...factsOf(round, { title, opensOn, closesOn }), groupId: round.groupId, baselineId: round.baselineId }, round.version)
    }
    const { group, baseline, problems } = await roundLinks(tx, { ...facts, toolId: round.toolId }, round.id)
    if (problems.length > 0) return refuse(problems)

    const subject = { type: 'audit_round' as const, id: round.id, ref }
    const before = { ...round, group: round.group?.name ?? null, baseline: round.baseline?.ref ?? null }
    const after = { ...facts, group: group?.name ?? null, baseline: baseline?.ref ?? null }
    const [first, ...others] = changedFacts({ event: 'audit_round.changed', subject }, before, after, labels)
    if (!first) return unchanged({ ref })
    await tx.auditRound.update({ where: { id: round.id }, data: { ...facts, version: { increment: 1 } } })
    return done({ ref }, [first, ...others])
  })
}

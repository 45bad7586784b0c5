import { change, done, refuse, refuseStale } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { doubleCodingStatuses } from './double-coding'
import type { StopDoubleCodingForm } from './double-coding-forms'
import { canStopDoubleCoding } from './double-coding-policy'
import { findDoubleCodingToWrite, NO_DOUBLE_CODING } from './find-double-coding-to-write.server'

/** Gives a double coding up, with the reason. What was coded blind stays closed: each coder sees their own. */
export function stopDoubleCoding(actor: Actor, ref: string, { reason, version }: StopDoubleCodingForm) {
  return change(actor, async (tx) => {
    const doubleCoding = await findDoubleCodingToWrite(tx, actor, ref)
    if (!doubleCoding) return refuse('', NO_DOUBLE_CODING)
    const { id, status, about } = doubleCoding
    const permission = canStopDoubleCoding(actor, doubleCoding)
    if (!permission.allowed) return refuse('', permission.because)
    if (doubleCoding.version !== version) return refuseStale({}, doubleCoding.version)
    await tx.doubleCoding.update({ where: { id }, data: { status: 'stopped', statusReason: reason, version: { increment: 1 } } })
    const [from, to] = [doubleCodingStatuses[status].label, doubleCodingStatuses.stopped.label]
    return done({ ref }, [{ ...about, event: 'double_coding.stopped', field: 'Status', from, to, because: reason }])
  })
}

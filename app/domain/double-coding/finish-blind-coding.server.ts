import { change, done, refuse, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { doubleCodingStatuses } from './double-coding'
import { canCodeBlind, isCoder } from './double-coding-policy'
import { findDoubleCodingToWrite, NO_DOUBLE_CODING } from './find-double-coding-to-write.server'

/** A coder says that they have finished. When the other had finished before, what both coded opens and is compared from now on. */
export function finishBlindCoding(actor: Actor, ref: string) {
  return change(actor, async (tx) => {
    const doubleCoding = await findDoubleCodingToWrite(tx, actor, ref)
    if (!doubleCoding || actor.accountId === null) return refuse('', NO_DOUBLE_CODING)
    const { id, coders, about } = doubleCoding
    if (isCoder(actor, doubleCoding).allowed && coders.some(({ accountId, finishedAt }) => accountId === actor.accountId && finishedAt)) {
      return unchanged({ isComparing: doubleCoding.status !== 'coding' })
    }
    const permission = canCodeBlind(actor, doubleCoding)
    if (!permission.allowed) return refuse('', permission.because)

    const isLast = coders.every(({ accountId, finishedAt }) => accountId === actor.accountId || finishedAt)
    await tx.doubleCodingCoder.update({
      where: { doubleCodingId_accountId: { doubleCodingId: id, accountId: actor.accountId } },
      data: { finishedAt: now() },
    })
    if (isLast) await tx.doubleCoding.update({ where: { id }, data: { status: 'comparing', version: { increment: 1 } } })
    const compared: NewTrailEntry = {
      ...about,
      event: 'double_coding.compared',
      field: 'Status',
      from: doubleCodingStatuses.coding.label,
      to: doubleCodingStatuses.comparing.label,
    }
    return done({ isComparing: isLast }, [{ ...about, event: 'double_coding.finished' }, ...(isLast ? [compared] : [])])
  })
}

import { change, done, refuse } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { canReopenBlindCoding } from './double-coding-policy'
import { findDoubleCodingToWrite, NO_DOUBLE_CODING } from './find-double-coding-to-write.server'

/** A coder who had finished goes on coding. Only while the other has not finished: after that both have seen everything. */
export function reopenBlindCoding(actor: Actor, ref: string) {
  return change(actor, async (tx) => {
    const doubleCoding = await findDoubleCodingToWrite(tx, actor, ref)
    if (!doubleCoding || actor.accountId === null) return refuse('', NO_DOUBLE_CODING)
    const permission = canReopenBlindCoding(actor, doubleCoding)
    if (!permission.allowed) return refuse('', permission.because)
    await tx.doubleCodingCoder.update({
      where: { doubleCodingId_accountId: { doubleCodingId: doubleCoding.id, accountId: actor.accountId } },
      data: { finishedAt: null },
    })
    return done({ ref }, [{ ...doubleCoding.about, event: 'double_coding.reopened' }])
  })
}

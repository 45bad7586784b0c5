import { change, done, refuse, refuseStale } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { WithdrawBlindPassageForm } from './double-coding-forms'
import { findOwnBlindPassage, NO_BLIND_PASSAGE } from './own-blind-passage.server'

/** Takes one of the actor's own codings back, as if it had never been made. Only until they have finished. */
export function withdrawBlindPassage(actor: Actor, ref: string, passageId: string, { version }: WithdrawBlindPassageForm) {
  return change(actor, async (tx) => {
    const own = await findOwnBlindPassage(tx, actor, ref, passageId)
    if (!own) return refuse('', NO_BLIND_PASSAGE)
    const { passage, permission, doubleCoding } = own
    if (!permission.allowed) return refuse('', permission.because)
    if (passage.version !== version) return refuseStale({}, passage.version)
    await tx.blindPassage.update({ where: { id: passageId }, data: { withdrawnAt: now(), version: { increment: 1 } } })
    const documentRef = passage.document.ref
    return done({ documentRef }, [{ ...doubleCoding.about, event: 'double_coding.passage_withdrawn', field: 'Document', to: documentRef }])
  })
}

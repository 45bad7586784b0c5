import { change, done } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { intakeName, openIntakeStatuses } from './document-intake'
import { findIntakeToWrite } from './find-intake-to-write.server'

/** Discards a document on its way in: its text is not kept, nor is the file unless something else of the service holds it. */
export function discardIntake(actor: Actor, reviewRef: string, id: string) {
  return change(actor, async (tx) => {
    const found = await findIntakeToWrite(tx, actor, reviewRef, id, openIntakeStatuses)
    if (!found.intake) return found.refused
    const { review, fileName, fileSha256: sha256 } = found.intake
    const isOver = { status: 'discarded' as const, fileSha256: null, text: null, blocks: null, recognised: null, version: { increment: 1 } }
    await tx.documentIntake.update({ where: { id }, data: isOver })
    if (sha256) await tx.storedFile.deleteMany({ where: { sha256, documents: { none: {} }, evidence: { none: {} }, intakes: { none: {} } } })
    const subject = { type: 'review' as const, id: review.id, ref: review.ref }
    return done({ id }, [{ event: 'document.intake_discarded', subject, reviewIds: [review.id], to: intakeName({ fileName }) }])
  })
}

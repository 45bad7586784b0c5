import { change, done } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { wake } from '#app/domain/shared/background.server'
import { intakeName } from './document-intake'
import { findIntakeToWrite } from './find-intake-to-write.server'
import { READING_DOCUMENTS } from './read-intakes.server'

/** Has a document that could not be read, read once more. */
export async function readIntakeAgain(actor: Actor, reviewRef: string, id: string) {
  const outcome = await change(actor, async (tx) => {
    const found = await findIntakeToWrite(tx, actor, reviewRef, id, ['failed'])
    if (!found.intake) return found.refused
    const { review, fileName } = found.intake
    await tx.documentIntake.update({ where: { id }, data: { status: 'waiting', attempts: 0, pagesRead: 0, problem: null, version: { increment: 1 } } })
    const subject = { type: 'review' as const, id: review.id, ref: review.ref }
    return done({ id }, [{ event: 'document.intake_started', subject, reviewIds: [review.id], to: intakeName({ fileName }) }])
  })
  if (outcome.ok) wake(READING_DOCUMENTS)
  return outcome
}

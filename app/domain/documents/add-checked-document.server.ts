import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { wake } from '#app/domain/shared/background.server'
import { SUGGESTING } from '#app/domain/suggestions/suggesting.server'
import { createDocument, documentWithFile } from './create-document.server'
import type { CheckedDocumentForm } from './document-forms'
import { findIntakeToWrite } from './find-intake-to-write.server'

/**
 * Adds a document that was read to its review, with what a person who checked it says of it. Refused where it is not ready,
 * or has become a document of the review meanwhile.
 */
export async function addCheckedDocument(actor: Actor, reviewRef: string, intakeId: string, form: CheckedDocumentForm, options?: ChangeOptions) {
  const outcome = await change(
    actor,
    async (tx) => {
      const found = await findIntakeToWrite(tx, actor, reviewRef, intakeId, ['to_check'])
      if (!found.intake) return found.refused
      const { id, review, format, fileName, fileSha256, text, blocks } = found.intake
      if (text === null || blocks === null) return refuse('', 'This document has not been read')
      const same = fileSha256 && (await documentWithFile(tx, review.id, fileSha256))
      if (same) return refuse('', same)
      const created = await createDocument(tx, actor, review.id, form, { format, fileName, fileSha256, text, blocks })
      if (!created.ok) return created
      const isOver = { status: 'added' as const, documentId: created.id, text: null, blocks: null, recognised: null, version: { increment: 1 } }
      await tx.documentIntake.update({ where: { id }, data: isOver })
      return done({ ref: created.ref }, [created.entry])
    },
    options,
  )
  if (outcome.ok) wake(SUGGESTING)
  return outcome
}

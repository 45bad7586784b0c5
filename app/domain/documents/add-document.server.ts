import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { nextReference } from '#app/db/next-reference.server'
import type { Actor } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { now } from '#app/domain/shared/clock'
import { recordStoredFile, storeFile, type KeptFile } from '#app/domain/shared/file-store.server'
import type { Outcome } from '#app/domain/shared/outcome'
import { blocksFromText } from './blocks-from-text'
import type { NewDocumentForm } from './document-forms'
import { canAddDocument } from './document-policy'
import type { DocumentText } from './document-text'
import { readDocumentSafely } from './read-document-safely.server'
import type { DocumentFormat, Reading } from './read-document-problem'

interface AddOptions extends ChangeOptions {
  /** What reads an uploaded file; a worker of its own, unless somebody has good reason. */
  read?: (bytes: Uint8Array, fileName: string) => Promise<Reading>
}

interface ReadSource {
  format: DocumentFormat | 'paste'
  document: DocumentText
  file: KeptFile | null
  fileName: string | null
}

/**
 * Adds a source document to a review: a file, which is kept as it came and read into text, or text that was pasted. The
 * text can never be changed afterwards, because findings are anchored in it. Refused, beside the field, when the file
 * cannot be read or is on the review already.
 */
export async function addDocument(actor: Actor, reviewRef: string, form: NewDocumentForm, { once, read = readDocumentSafely }: AddOptions = {}) {
  const where = { AND: [reviewsVisibleTo(actor), { ref: reviewRef }] }
  // Asked before any work is done on the file, and once more where it counts.
  if (!(await db.review.findFirst({ where, select: { id: true } }))) return refuse('', 'This review no longer exists')
  const permission = canAddDocument(actor)
  if (!permission.allowed) return refuse('', permission.because)
  const source = await readSource(form, read)
  if (!source.ok) return source

  const { format, document, file, fileName } = source.value
  return change(
    actor,
    async (tx) => {
      const review = await tx.review.findFirst({ where, select: { id: true } })
      if (!review) return refuse('', 'This review no longer exists')
      if (file) {
        const same = await tx.sourceDocument.findFirst({ where: { reviewId: review.id, fileSha256: file.sha256 } })
        if (same) return refuse('file', `This file is on this review already, as ${same.ref} ‘${same.title}’`)
        await recordStoredFile(tx, file)
      }
      const { title, kind, datedOn, reference } = form
      const added = await tx.sourceDocument.create({
        data: {
          ref: await nextReference(tx, 'DOC'),
          reviewId: review.id,
          title, kind, datedOn, reference, format, fileName,
          fileSha256: file?.sha256 ?? null,
          characters: document.text.length,
          addedById: actor.accountId,
          addedAt: now(),
          text: { create: { text: document.text, blocks: JSON.stringify(document.blocks) } },
        },
      })
      const subject = { type: 'document' as const, id: added.id, ref: added.ref }
      return done({ ref: added.ref }, [{ event: 'document.added', subject, reviewIds: [review.id], to: title }])
    },
    { once },
  )
}

async function readSource(form: NewDocumentForm, read: NonNullable<AddOptions['read']>): Promise<Outcome<ReadSource>> {
  if (form.source === 'paste') {
    const document = blocksFromText(form.text)
    if (document.blocks.length === 0) return refuse('text', 'Paste the text of the document')
    return { ok: true, value: { format: 'paste', document, file: null, fileName: null } }
  }
  if (!form.file) return refuse('file', 'Select a file')
  const { bytes, name } = form.file
  const reading = await read(bytes, name)
  if (!reading.ok) return refuse('file', reading.problem.words)
  const keeping = await storeFile(bytes, reading.mediaType)
  if (!keeping.ok) return refuse('file', keeping.words)
  const { format, document } = reading
  return { ok: true, value: { format, document, file: keeping.file, fileName: name.slice(-200) } }
}

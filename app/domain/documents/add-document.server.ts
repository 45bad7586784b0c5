import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { recordStoredFile, storeFile, type KeptFile } from '#app/domain/shared/file-store.server'
import type { Outcome } from '#app/domain/shared/outcome'
import { blocksFromText } from './blocks-from-text'
import { createDocument, documentWithFile, type ReadText } from './create-document.server'
import type { NewDocumentForm } from './document-forms'
import { canAddDocument } from './document-policy'
import { cleanFileName } from './file-name'
import type { Reading } from './read-document-problem'

interface AddOptions extends ChangeOptions {
  /** What reads a file that is given. */
  read?: (bytes: Uint8Array, fileName: string) => Promise<Reading>
}

/**
 * Adds a source document to a review at once, with all that is said of it: for stories and tests, whose files are their own.
 * What people bring goes through `startIntake`, and is added once they have checked it. Refused, beside the field, when the
 * file cannot be read or is on the review already.
 */
export async function addDocument(actor: Actor, reviewRef: string, form: NewDocumentForm, { once, read }: AddOptions = {}) {
  const where = { AND: [reviewsVisibleTo(actor), { ref: reviewRef }] }
  // Asked before any work is done on the file, and once more where it counts.
  if (!(await db.review.findFirst({ where, select: { id: true } }))) return refuse('', 'This review no longer exists')
  const permission = canAddDocument(actor)
  if (!permission.allowed) return refuse('', permission.because)
  const source = await readSource(form, read)
  if (!source.ok) return source

  const { read: text, file } = source.value
  return change(
    actor,
    async (tx) => {
      const review = await tx.review.findFirst({ where, select: { id: true } })
      if (!review) return refuse('', 'This review no longer exists')
      if (file) {
        const same = await documentWithFile(tx, review.id, file.sha256)
        if (same) return refuse('file', same)
        await recordStoredFile(tx, file)
      }
      const created = await createDocument(tx, actor, review.id, form, text)
      return created.ok ? done({ ref: created.ref }, [created.entry]) : created
    },
    { once },
  )
}

async function readSource(form: NewDocumentForm, read: AddOptions['read']): Promise<Outcome<{ read: ReadText; file: KeptFile | null }>> {
  if (form.source === 'paste') {
    const { text, blocks } = blocksFromText(form.text)
    if (blocks.length === 0) return refuse('text', 'Paste the text of the document')
    return { ok: true, value: { read: { format: 'paste', text, blocks: JSON.stringify(blocks), fileName: null, fileSha256: null }, file: null } }
  }
  if (!form.file || !read) return refuse('file', 'Select a file')
  const { bytes, name } = form.file
  const reading = await read(bytes, name)
  if (!reading.ok) return refuse('file', reading.problem.words)
  const keeping = await storeFile(bytes, reading.mediaType)
  if (!keeping.ok) return refuse('file', keeping.words)
  const { format, document } = reading
  const text = { format, text: document.text, blocks: JSON.stringify(document.blocks), fileName: cleanFileName(name), fileSha256: keeping.file.sha256 }
  return { ok: true, value: { read: text, file: keeping.file } }
}

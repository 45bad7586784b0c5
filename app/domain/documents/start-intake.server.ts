import { change, done, refuse, type ChangeOptions, type Tx } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { wake } from '#app/domain/shared/background.server'
import { now } from '#app/domain/shared/clock'
import { recordStoredFile, storeFile, type KeptFile } from '#app/domain/shared/file-store.server'
import type { Outcome } from '#app/domain/shared/outcome'
import { documentWithFile } from './create-document.server'
import type { StartIntakeForm } from './document-forms'
import { intakeName, openIntakeStatuses } from './document-intake'
import { canAddDocument } from './document-policy'
import { fileKindOf, mediaTypes } from './file-kind.server'
import { cleanFileName } from './file-name'
import { READING_DOCUMENTS } from './read-intakes.server'
import type { DocumentFormat } from './read-document-problem'

interface Brought {
  format: DocumentFormat | 'paste'
  fileName: string | null
  file: KeptFile | null
  text: string | null
}

/**
 * Takes a document on its way into a review: the file is kept as it came, or the text as it was pasted, and is read in the
 * background. Refused, beside the field, where a glance shows that it cannot be read, and where the review has it already.
 */
export async function startIntake(actor: Actor, reviewRef: string, form: StartIntakeForm, { once }: ChangeOptions = {}): Promise<Outcome<{ id: string }>> {
  const where = { AND: [reviewsVisibleTo(actor), { ref: reviewRef }] }
  if (!(await db.review.findFirst({ where, select: { id: true } }))) return refuse('', 'This review no longer exists')
  const permission = canAddDocument(actor)
  if (!permission.allowed) return refuse('', permission.because)
  const brought = await bring(form)
  if (!brought.ok) return brought

  const { file, ...facts } = brought.value
  const started = await change(
    actor,
    async (tx) => {
      const review = await tx.review.findFirst({ where, select: { id: true, ref: true } })
      if (!review) return refuse('', 'This review no longer exists')
      const taken = file && ((await documentWithFile(tx, review.id, file.sha256)) ?? (await intakeWithFile(tx, review.id, file.sha256)))
      if (taken) return refuse('file', taken)
      if (file) await recordStoredFile(tx, file)
      const { id } = await tx.documentIntake.create({
        data: { ...facts, reviewId: review.id, fileSha256: file?.sha256 ?? null, startedById: actor.accountId, startedAt: now() },
      })
      const subject = { type: 'review' as const, id: review.id, ref: review.ref }
      return done({ id }, [{ event: 'document.intake_started', subject, reviewIds: [review.id], to: intakeName(facts) }])
    },
    { once },
  )
  if (started.ok) wake(READING_DOCUMENTS)
  return started
}

async function bring(form: StartIntakeForm): Promise<Outcome<Brought>> {
  if (form.source === 'paste') return { ok: true, value: { format: 'paste', fileName: null, file: null, text: form.text } }
  if (!form.file) return refuse('file', 'Select a file')
  const { bytes } = form.file
  const fileName = cleanFileName(form.file.name)
  const kind = fileKindOf(bytes, fileName)
  if (!kind.ok) return refuse('file', kind.problem.words)
  const keeping = await storeFile(bytes, mediaTypes[kind.format])
  if (!keeping.ok) return refuse('file', keeping.words)
  return { ok: true, value: { format: kind.format, fileName, file: keeping.file, text: null } }
}

async function intakeWithFile(tx: Tx, reviewId: string, sha256: string): Promise<string | null> {
  const same = await tx.documentIntake.findFirst({
    where: { reviewId, fileSha256: sha256, status: { in: [...openIntakeStatuses] } },
    select: { fileName: true },
  })
  return same && `This file is on its way into this review already, as ‘${intakeName(same)}’. Check it from the list of documents`
}

import { refuse, type Tx } from '#app/db/change.server'
import { nextReference } from '#app/db/next-reference.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { Refused } from '#app/domain/shared/outcome'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { agenciesExist, attendeeRows } from './attendee-rows.server'
import type { SaidOfDocument } from './document-forms'
import type { DocumentFormat } from './read-document-problem'

/** A document as it was read: its text with its structure, and the file that it came from. */
export interface ReadText {
  format: DocumentFormat | 'paste'
  text: string
  /** JSON. */
  blocks: string
  fileName: string | null
  fileSha256: string | null
}

/**
 * Writes down a source document of a review, within a change: what is said of it, its text, who attended. Its text then
 * waits for the machine to look for what is worth coding. Refused where an agency of an attendee does not exist.
 */
export async function createDocument(
  tx: Tx,
  actor: Actor,
  reviewId: string,
  said: SaidOfDocument,
  read: ReadText,
): Promise<{ ok: true; id: string; ref: string; entry: NewTrailEntry } | Refused> {
  const { title, kind, datedOn, reference, nextMeetingOn = null, attendees = [] } = said
  if (!(await agenciesExist(tx, attendees))) return refuse('', 'Select the agencies of those who attended from the list')
  const { format, fileName, fileSha256, text, blocks } = read
  const { id, ref } = await tx.sourceDocument.create({
    data: {
      ref: await nextReference(tx, 'DOC'),
      reviewId, title, kind, datedOn, reference, nextMeetingOn, format, fileName, fileSha256,
      characters: text.length,
      addedById: actor.accountId,
      addedAt: now(),
      suggesting: 'waiting',
      text: { create: { text, blocks } },
      attendees: { create: attendeeRows(attendees) },
    },
  })
  return { ok: true, id, ref, entry: { event: 'document.added', subject: { type: 'document', id, ref }, reviewIds: [reviewId], to: title } }
}

/** Says under which reference a file is a document of the review already, or null. */
export async function documentWithFile(tx: Tx, reviewId: string, sha256: string): Promise<string | null> {
  const same = await tx.sourceDocument.findFirst({ where: { reviewId, fileSha256: sha256 }, select: { ref: true, title: true } })
  return same && `This file is on this review already, as ${same.ref} ‘${same.title}’`
}

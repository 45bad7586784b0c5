import { change, done, stored } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'

/** Writes down, before it is sent, that somebody takes away the original file (Data Protection Act 2018, section 62). Throws where it cannot be written. */
export async function recordDocumentDownload(actor: Actor, document: { id: string; ref: string; reviewId: string; title: string }): Promise<void> {
  const { id, ref, reviewId, title } = document
  const entry = { event: 'document.downloaded' as const, subject: { type: 'document' as const, id, ref }, reviewIds: [reviewId], to: title }
  stored(await change(actor, () => Promise.resolve(done(null, [entry]))))
}

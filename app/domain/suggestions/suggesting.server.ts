import { db } from '#app/db/client.server'
import type { BackgroundWork } from '#app/domain/shared/background.server'
import { giveUpSuggesting, makeSuggestions, type Extract } from './make-suggestions.server'

/** What `wake` calls the making of suggestions by. */
export const SUGGESTING = 'suggesting'

/**
 * Makes suggestions for the documents that wait for them, the one that has waited longest first. A document waits until its
 * suggestions are stored: what was under way when the service stopped begins again.
 */
export const suggesting = (extract: Extract): BackgroundWork<string> => ({
  name: SUGGESTING,
  recover: () => Promise.resolve(),
  async claim() {
    const next = await db.sourceDocument.findFirst({ where: { suggesting: 'waiting' }, orderBy: { addedAt: 'asc' }, select: { id: true } })
    return next?.id ?? null
  },
  async run(documentId, signal) {
    await makeSuggestions(documentId, extract, signal)
  },
  failed: (documentId) => giveUpSuggesting(documentId),
})

import { change, done, refuse, unchanged } from '#app/db/change.server'
import { documentsVisibleTo } from '#app/domain/documents/visible-documents.server'
import type { Actor } from '#app/domain/people/actor'
import { canAskForSuggestions } from './suggestion-policy'

/** Asks the machine to look at a document (again). The suggestions come in the background; asking twice changes nothing. */
export function suggestAgain(actor: Actor, documentRef: string) {
  return change(actor, async (tx) => {
    const permission = canAskForSuggestions(actor)
    if (!permission.allowed) return refuse('', permission.because)
    const document = await tx.sourceDocument.findFirst({
      where: { AND: [documentsVisibleTo(actor), { ref: documentRef }] },
      select: { id: true, reviewId: true, suggesting: true },
    })
    if (!document) return refuse('', 'This document does not exist')
    if (document.suggesting === 'waiting' || document.suggesting === 'making') return unchanged({ ref: documentRef })
    await tx.sourceDocument.update({ where: { id: document.id }, data: { suggesting: 'waiting' } })
    const subject = { type: 'document' as const, id: document.id, ref: documentRef }
    return done({ ref: documentRef }, [{ event: 'document.suggestions_asked', subject, reviewIds: [document.reviewId] }])
  })
}

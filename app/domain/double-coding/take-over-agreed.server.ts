import { change, done, refuse, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { readComparedDocument } from './compared-document.server'
import { canReconcile } from './double-coding-policy'
import { findDoubleCodingToWrite, NO_DOUBLE_CODING } from './find-double-coding-to-write.server'
import { findDocumentOf, storeSettlement } from './settle-place.server'
import { settledPassages } from './settlement'

/** Takes over every place that both coded alike and nobody has settled yet, with the words that the first coder selected. */
export function takeOverAgreed(actor: Actor, ref: string) {
  return change(actor, async (tx) => {
    const doubleCoding = await findDoubleCodingToWrite(tx, actor, ref)
    if (!doubleCoding) return refuse('', NO_DOUBLE_CODING)
    const permission = canReconcile(actor, doubleCoding)
    if (!permission.allowed) return refuse('', permission.because)
    let taken = 0
    for (const document of await documentsOf(doubleCoding.id)) {
      const compared = await readComparedDocument(tx, actor, doubleCoding, document)
      for (const place of compared.places.filter(({ isAgreed, settled }) => isAgreed && settled.length === 0)) {
        const passages = settledPassages(place, 'first', { kind: 'finding', themeIds: [] })
        await storeSettlement(tx, actor, doubleCoding.id, compared, { passages, because: null, version: 1 })
        taken++
      }
    }
    if (taken === 0) return unchanged({ taken })
    return done({ taken }, [{ ...doubleCoding.about, event: 'double_coding.settled', field: 'Passages that both coded alike', to: `${taken} taken over` }])

    async function documentsOf(doubleCodingId: string) {
      const documents = await tx.doubleCodingDocument.findMany({ where: { doubleCodingId }, select: { document: { select: { ref: true } } } })
      const found = await Promise.all(documents.map(({ document }) => findDocumentOf(tx, doubleCodingId, document.ref)))
      return found.filter((document) => document !== null)
    }
  })
}

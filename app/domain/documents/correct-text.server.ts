import { change, done, refuse, refuseStale, unchanged } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { wake } from '#app/domain/shared/background.server'
import { now } from '#app/domain/shared/clock'
import { SUGGESTING } from '#app/domain/suggestions/suggesting.server'
import { anchoredPassages, storeAnchor } from './anchored-passages.server'
import { correctedDocument } from './corrected-document'
import { whyNotNow, wordsToKeep } from './correction.server'
import type { CorrectTextForm } from './document-forms'
import { canCorrectText } from './document-policy'
import type { DocumentBlock } from './document-text'
import { reAnchor, type AnchorFate } from './re-anchor'
import { documentsVisibleTo } from './visible-documents.server'

/**
 * Corrects the text of a document, where the reading of its file went wrong or what was pasted was. The text as it was is
 * kept with the reason, every passage that is anchored in the text is found again, and the machine looks at it anew. The
 * file stays as it came. Refused on an older version of the text, while two people code it blind, and where more passages
 * would be lost than the person was told (`form.lost`).
 */
export async function correctText(actor: Actor, ref: string, form: CorrectTextForm) {
  const outcome = await change(actor, async (tx) => {
    const document = await tx.sourceDocument.findFirst({
      where: { AND: [documentsVisibleTo(actor), { ref }] },
      select: { id: true, reviewId: true, text: true },
    })
    if (!document?.text) return refuse('', 'This document no longer exists')
    const permission = canCorrectText(actor)
    if (!permission.allowed) return refuse('', permission.because)
    const blocked = await whyNotNow(document.id, tx)
    if (blocked) return refuse('', blocked)
    const { text, blocks, version } = document.text
    if (version !== form.textVersion) return refuseStale({ text }, version)

    const before = { text, blocks: JSON.parse(blocks) as DocumentBlock[] }
    const corrected = correctedDocument(before, wordsToKeep(text, form.text))
    if (corrected.blocks.length === 0) return refuse('text', 'The text must have words in it')
    if (corrected.text === text) return unchanged({ ref })
    const passages = await anchoredPassages(tx, document.id, text)
    const places = reAnchor(text, corrected.text, passages.map(({ anchor }) => anchor))
    const fates = passages.flatMap((passage, index) => (passage.counts && passage.kind !== 'suggestion' ? [places[index]?.fate ?? 'lost'] : []))
    const lost = count(fates, 'lost')
    if (lost > form.lost) return refuse('', `This correction would lose ${lost} coded ${lost === 1 ? 'passage' : 'passages'}, which is more than you were told. Look at what happens to them again`)

    const replaced = { documentId: document.id, version, text, blocks, because: form.because, replacedById: actor.accountId, replacedAt: now() }
    await tx.documentTextVersion.create({ data: replaced })
    const data = { text: corrected.text, blocks: JSON.stringify(corrected.blocks), version: version + 1 }
    await tx.documentText.update({ where: { documentId: document.id }, data })
    for (const [index, passage] of passages.entries()) await storeAnchor(tx, passage, places[index] ?? { fate: 'lost', anchor: null })
    await tx.sourceDocument.update({ where: { id: document.id }, data: { characters: corrected.text.length, suggesting: 'waiting' } })
    const subject = { type: 'document' as const, id: document.id, ref }
    const what = { field: 'Text', from: `Version ${version}`, to: `Version ${version + 1}: ${fatesInWords(fates)}` }
    return done({ ref }, [{ event: 'document.text_corrected', subject, reviewIds: [document.reviewId], because: form.because, ...what }])
  })
  if (outcome.ok) wake(SUGGESTING)
  return outcome
}

const count = (fates: readonly AnchorFate[], fate: AnchorFate) => fates.filter((one) => one === fate).length

function fatesInWords(fates: readonly AnchorFate[]): string {
  if (fates.length === 0) return 'no passage was anchored in it'
  return `${fates.length - count(fates, 'lost')} of ${fates.length} anchored passages found again, ${count(fates, 'altered')} of them with slightly different words`
}

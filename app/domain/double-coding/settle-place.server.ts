import { change, done, refuse, refuseStale, type Tx } from '#app/db/change.server'
import { makeAnchor } from '#app/domain/documents/anchor'
import { codingInWords, shortQuote } from '#app/domain/findings/finding'
import { readThemes } from '#app/domain/findings/finding-themes.server'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import { readComparedDocument, type ComparedDocument } from './compared-document.server'
import type { SettlePlaceForm } from './double-coding-forms'
import { canReconcile } from './double-coding-policy'
import { findDoubleCodingToWrite, NO_DOUBLE_CODING } from './find-double-coding-to-write.server'
import { versionOf } from './place-version'
import { needsReason, settledPassages, settlementsFor, type SettledPassage } from './settlement'

/**
 * Settles one place: takes what one coder gave it, what both did, other themes, or nothing. Where they differed it needs a
 * reason. What was settled before is replaced; refused where somebody else has settled it since the page was opened.
 */
export function settlePlace(actor: Actor, ref: string, documentRef: string, start: number, form: SettlePlaceForm) {
  return change(actor, async (tx) => {
    const doubleCoding = await findDoubleCodingToWrite(tx, actor, ref)
    if (!doubleCoding) return refuse('', NO_DOUBLE_CODING)
    const permission = canReconcile(actor, doubleCoding)
    if (!permission.allowed) return refuse('', permission.because)
    const document = await findDocumentOf(tx, doubleCoding.id, documentRef)
    const compared = document && (await readComparedDocument(tx, actor, doubleCoding, document))
    const place = compared?.places.find((found) => found.start === start)
    if (!compared || !place) return refuse('', 'There is no coding here')
    if (versionOf(place) !== form.version) return refuseStale({ because: place.settled[0]?.because }, versionOf(place))
    if (!settlementsFor(place).includes(form.settlement)) return refuse('settlement', 'Select how the passage is to be coded')
    if (needsReason(place, form.settlement) && form.because === null) return refuse('because', 'Enter why it is coded so')
    const held = place.codings.flatMap(({ themeIds }) => themeIds)
    if (form.settlement === 'other' && !(await readThemes(tx, form.themeIds, held))) return refuse('themeIds', 'Select themes from the list')

    const passages = settledPassages(place, form.settlement, { kind: form.kind ?? 'finding', themeIds: form.themeIds })
    const from = place.settled.length > 0 ? await inWords(tx, compared, place.settled) : null
    await tx.reconciledPassage.deleteMany({ where: { id: { in: place.settled.map(({ id }) => id) } } })
    await storeSettlement(tx, actor, doubleCoding.id, compared, { passages, because: form.because, version: versionOf(place) + 1 })
    const to = await inWords(tx, compared, passages)
    return done({ ref }, [{ ...doubleCoding.about, event: 'double_coding.settled', field: documentRef, from, to, because: form.because }])
  })
}

/** A document of a double coding; null where it is none of its documents. */
export function findDocumentOf(tx: Tx, doubleCodingId: string, documentRef: string) {
  return tx.sourceDocument.findFirst({
    where: { ref: documentRef, doubleCodings: { some: { doubleCodingId } } },
    select: { id: true, ref: true, title: true },
  })
}

interface NewSettlement {
  passages: readonly SettledPassage[]
  because: string | null
  version: number
}

/** Stores what a place has come to, each passage with its anchor. */
export async function storeSettlement(tx: Tx, actor: Actor, doubleCodingId: string, document: ComparedDocument, { passages, because, version }: NewSettlement) {
  for (const { start, end, kind, themeIds } of passages) {
    const anchor = makeAnchor(document.text.text, start, end)
    // A coding without words cannot have been stored.
    if (!anchor) continue
    await tx.reconciledPassage.create({
      data: {
        ...anchor, doubleCodingId, kind, because, version,
        documentId: document.id,
        byId: actor.accountId,
        at: now(),
        themes: { create: themeIds.map((themeId) => ({ themeId })) },
      },
    })
  }
}

async function inWords(tx: Tx, document: ComparedDocument, passages: readonly SettledPassage[]): Promise<string> {
  const ids = passages.flatMap(({ themeIds }) => themeIds)
  const themes = await tx.theme.findMany({ where: { id: { in: ids } }, orderBy: [{ position: 'asc' }, { name: 'asc' }], select: { id: true, name: true } })
  return passages
    .map(({ start, end, kind, themeIds }) => {
      const quote = shortQuote(document.text.text.slice(start, end))
      const named = themes.filter(({ id }) => themeIds.includes(id))
      return `${named.length === 0 ? 'Nothing' : codingInWords({ kind, themes: named })} “${quote}”`
    })
    .join('\n')
}

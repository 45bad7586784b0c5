import type { Tx } from '#app/db/change.server'
import { db, type Db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { anchoredPassages, type AnchoredKind } from './anchored-passages.server'
import { cleanText } from './blocks-writer'
import type { DocumentBlock, DocumentText } from './document-text'
import { reAnchor, type AnchorFate } from './re-anchor'
import { documentsVisibleTo } from './visible-documents.server'

/** Why the text of a document cannot be corrected at present, or null. Two people who code apart must read the same words. */
export async function whyNotNow(documentId: string, from: Tx | Db = db): Promise<string | null> {
  const coding = await from.doubleCoding.findFirst({ where: { status: 'coding', documents: { some: { documentId } } }, select: { ref: true } })
  return coding && `Two people are coding this document apart from each other (${coding.ref}). Its text can be corrected once both have finished`
}

/** The words that were sent, as they are kept; page ends, which no form carries, stay where nothing else was changed. */
export function wordsToKeep(stored: string, sent: string): string {
  const words = cleanText(sent)
  return words === stored.replaceAll('\f', '\n') ? stored : words
}

/** What a correction would do to one passage that people know. */
export interface FateOfPassage {
  kind: Extract<AnchoredKind, 'finding' | 'recommendation' | 'action'>
  ref: string
  quote: string
  fate: AnchorFate
}

/** What a correction would do to everything that is anchored in the text; nothing is written. The caller has found the document visible. */
export async function previewCorrection(viewer: Viewer, documentId: string, sent: string) {
  const { text } = await db.documentText.findFirstOrThrow({ where: { documentId, document: documentsVisibleTo(viewer) }, select: { text: true } })
  const words = wordsToKeep(text, sent)
  const passages = (await anchoredPassages(db, documentId, text)).filter(({ counts }) => counts)
  const places = reAnchor(text, words, passages.map(({ anchor }) => anchor))
  const fates = passages.flatMap(({ kind, ref, anchor }, index): FateOfPassage[] => {
    const isKnown = kind === 'finding' || kind === 'recommendation' || kind === 'action'
    return isKnown ? [{ kind, ref, quote: anchor.quote, fate: places[index]?.fate ?? 'lost' }] : []
  })
  const suggestions = passages.flatMap(({ kind }, index) => (kind === 'suggestion' ? [places[index]?.fate ?? 'lost'] : []))
  const lostSuggestions = suggestions.filter((fate) => fate === 'lost').length
  return { isSame: words === text, fates, suggestions: { open: suggestions.length, lost: lostSuggestions } }
}

export type Correction = Awaited<ReturnType<typeof previewCorrection>>

/** The earlier texts of a document, the newest first, without their words. */
export function listEarlierTexts(viewer: Viewer, documentId: string) {
  return db.documentTextVersion.findMany({
    where: { documentId, document: documentsVisibleTo(viewer) },
    orderBy: { version: 'desc' },
    select: { version: true, because: true, replacedAt: true, replacedBy: { select: { person: { select: { name: true } } } } },
  })
}

/** One earlier text of a document, or null. */
export async function findEarlierText(viewer: Viewer, documentId: string, version: number) {
  const earlier = await db.documentTextVersion.findFirst({
    where: { documentId, version, document: documentsVisibleTo(viewer) },
    select: { version: true, because: true, replacedAt: true, text: true, blocks: true, replacedBy: { select: { person: { select: { name: true } } } } },
  })
  if (!earlier) return null
  const { text, blocks, ...facts } = earlier
  return { ...facts, text: { text, blocks: JSON.parse(blocks) as DocumentBlock[] } satisfies DocumentText }
}

import { randomUUID } from 'node:crypto'
import { change, done, stored, unchanged, type Tx } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { findAnchors } from '#app/domain/documents/anchor'
import type { DocumentBlock } from '#app/domain/documents/document-text'
import type { Extraction, ExtractionInput } from '#app/domain/learning/extraction'
import { readExtractionCodebook } from '#app/domain/learning/find-theme-model.server'
import { theSystem } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import { notYetKnown } from './not-yet-known'
import { suggestionsFromExtraction, type NewSuggestion } from './suggestions-from-extraction'

/** What looks at a document. It works away from the thread that answers requests. */
export type Extract = (input: ExtractionInput, signal?: AbortSignal) => Promise<Extraction>

/** Rows that one statement stores. */
const AT_ONCE = 500

/**
 * Lets the machine look at a document and stores what it suggests, in place of the suggestions that are still open. What
 * somebody has decided stays as it is, and its passage is not suggested again; nor is a passage that is coded already.
 * Gives how many were stored. Throws what the extraction throws.
 */
export async function makeSuggestions(documentId: string, extract: Extract, signal?: AbortSignal): Promise<number> {
  const source = await db.sourceDocument.findUniqueOrThrow({
    where: { id: documentId },
    select: { id: true, ref: true, reviewId: true, kind: true, datedOn: true, text: true },
  })
  if (!source.text) return 0
  const { text, blocks, version } = source.text
  const [{ codebook, learned }, bodies] = await Promise.all([readExtractionCodebook(), readBodies()])
  const known = { kind: source.kind, date: source.datedOn }
  // Checked when it was written.
  const document = { text, blocks: JSON.parse(blocks) as DocumentBlock[] }
  const suggested = suggestionsFromExtraction(text, await extract({ document, codebook, bodies, known, learned }, signal))
  const outcome = await change(theSystem, async (tx) => {
    const current = await tx.documentText.findUnique({ where: { documentId: source.id }, select: { version: true } })
    // Somebody corrected the text meanwhile: the next turn looks at it as it is then.
    if (current?.version !== version) return unchanged(0)
    await tx.suggestion.deleteMany({ where: { documentId: source.id, state: 'open' } })
    const fresh = await withoutKnown(tx, source.id, text, suggested)
    await store(tx, source.id, fresh)
    await tx.sourceDocument.update({ where: { id: source.id }, data: { suggesting: 'ready', suggestedAt: now() } })
    return done(fresh.length, [{ event: 'document.suggestions_made', ...aboutDocument(source), to: String(fresh.length) }])
  })
  return stored(outcome)
}

/** Says that suggestions could not be made. The document can be read and coded all the same, and asked for again. */
export async function giveUpSuggesting(documentId: string): Promise<void> {
  const outcome = await change(theSystem, async (tx) => {
    const document = await tx.sourceDocument.update({ where: { id: documentId }, data: { suggesting: 'failed' } })
    return done(null, [{ event: 'document.suggestions_failed', ...aboutDocument(document) }])
  })
  stored(outcome)
}

const aboutDocument = ({ id, ref, reviewId }: { id: string; ref: string; reviewId: string }) => ({
  subject: { type: 'document' as const, id, ref },
  reviewIds: [reviewId],
})

async function readBodies() {
  const agencies = await db.agency.findMany({ where: { isActive: true }, select: { id: true, name: true, shortName: true, aliases: { select: { alias: true } } } })
  return agencies.map(({ aliases, ...agency }) => ({ ...agency, aliases: aliases.map(({ alias }) => alias) }))
}

const anchored = { quote: true, prefix: true, suffix: true, start: true, end: true } as const

/** Leaves out what somebody has decided or coded already. */
async function withoutKnown(tx: Tx, documentId: string, text: string, suggested: readonly NewSuggestion[]) {
  const [decided, coded, recommended, given] = await Promise.all([
    tx.suggestion.findMany({ where: { documentId }, select: { ...anchored, kind: true } }),
    tx.finding.findMany({ where: { documentId, withdrawnAt: null }, select: { ...anchored, themes: { select: { theme: { select: { code: true } } } } } }),
    tx.recommendation.findMany({ where: { documentId, start: { not: null } }, select: { start: true, end: true } }),
    tx.planAction.findMany({ where: { sourceDocumentId: documentId, status: { not: 'withdrawn' } }, select: { sourceStart: true, sourceEnd: true } }),
  ])
  const [decidedAt, codedAt] = [findAnchors(text, decided), findAnchors(text, coded)]
  return notYetKnown(suggested, {
    decided: decided.map(({ kind, start, end }, index) => ({ kind, ...spanOf(decidedAt[index], { start, end }) })),
    recorded: [...recommended, ...given.map(({ sourceStart, sourceEnd }) => ({ start: sourceStart, end: sourceEnd }))].flatMap(({ start, end }) =>
      start === null || end === null ? [] : [{ start, end }],
    ),
    coded: coded.map(({ start, end, themes }, index) => ({ codes: themes.map(({ theme }) => theme.code), ...spanOf(codedAt[index], { start, end }) })),
  })
}

const spanOf = (place: { start: number; end: number } | null | undefined, { start, end }: { start: number; end: number }) =>
  place ? { start: place.start, end: place.end } : { start, end }

async function store(tx: Tx, documentId: string, suggested: readonly NewSuggestion[]): Promise<void> {
  const themes = await tx.theme.findMany({ select: { id: true, code: true } })
  const idOf = new Map(themes.map(({ id, code }) => [code, id]))
  const rows = suggested.map((suggestion) => ({ id: randomUUID(), suggestion }))
  const themeRows = rows.flatMap(({ id, suggestion }) =>
    suggestion.themes.flatMap(({ code, confidence, because }) => {
      const themeId = idOf.get(code)
      return themeId ? [{ suggestionId: id, themeId, confidence, because: JSON.stringify(because) }] : []
    }),
  )
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const data = rows.slice(from, from + AT_ONCE).map(({ id, suggestion: { themes: _, ...facts } }) => ({ id, documentId, ...facts }))
    await tx.suggestion.createMany({ data })
  }
  for (let from = 0; from < themeRows.length; from += AT_ONCE) {
    await tx.suggestionTheme.createMany({ data: themeRows.slice(from, from + AT_ONCE) })
  }
}

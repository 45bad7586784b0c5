import type { Tx } from '#app/db/change.server'
import { findAnchors } from '#app/domain/documents/anchor'
import type { DocumentBlock, DocumentText } from '#app/domain/documents/document-text'
import type { FindingKind } from '#app/domain/findings/finding'
import type { Viewer } from '#app/domain/people/actor'
import type { CodedUnit } from './coding-agreement'
import { codedUnits, placesOf, type BlindCoding, type CodingPlace } from './coding-places'
import { codingUnitsOf, unitsCoveredBy, type CodingUnit } from './coding-units'
import type { Coder } from './double-coding'
import type { SettledPassage } from './settlement'
import { blindPassagesVisibleTo } from './visible-double-codings.server'

/** What the reading needs of the database: inside a change or outside. */
export interface Reader {
  blindPassage: Pick<Tx['blindPassage'], 'findMany'>
  documentText: Pick<Tx['documentText'], 'findUniqueOrThrow'>
  reconciledPassage: Pick<Tx['reconciledPassage'], 'findMany'>
}

/** What somebody decided of a place. */
export interface StoredSettlement extends SettledPassage {
  id: string
  because: string | null
  by: string | null
  at: Date
  version: number
  findingId: string | null
}

export interface ComparedPlace extends CodingPlace {
  /** Empty until somebody has settled it. */
  settled: readonly StoredSettlement[]
}

/** A document with what both coded in it, unit by unit and place by place. */
export interface ComparedDocument {
  id: string
  ref: string
  title: string
  text: DocumentText
  units: readonly CodingUnit[]
  coded: readonly CodedUnit[]
  places: readonly ComparedPlace[]
  /** Codings whose words can no longer be found in the document. */
  lost: readonly { coder: Coder; quote: string }[]
}

/**
 * Reads what both coders coded in a document, each passage at the place where its words stand now, with what has been
 * settled. Nothing of the other's is read before both have finished.
 */
export async function readComparedDocument(
  from: Reader,
  viewer: Viewer,
  { id: doubleCodingId, coders }: { id: string; coders: readonly { accountId: string; position: number }[] },
  document: { id: string; ref: string; title: string },
): Promise<ComparedDocument> {
  const stored = await from.documentText.findUniqueOrThrow({ where: { documentId: document.id }, select: { text: true, blocks: true } })
  const text: DocumentText = { text: stored.text, blocks: JSON.parse(stored.blocks) as DocumentBlock[] }
  const passages = await from.blindPassage.findMany({
    where: { AND: [blindPassagesVisibleTo(viewer), { doubleCodingId, documentId: document.id, withdrawnAt: null }] },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    include: { themes: { select: { themeId: true } } },
  })
  const found = findAnchors(text.text, passages)
  const coderOf = (accountId: string): Coder => (coders.find((coder) => coder.accountId === accountId)?.position === 2 ? 2 : 1)
  const codings: BlindCoding[] = []
  const lost: { coder: Coder; quote: string }[] = []
  for (const [index, { id, coderId, kind, note, themes, quote }] of passages.entries()) {
    const place = found[index]
    const coder = coderOf(coderId)
    if (place) codings.push({ id, coder, kind, note, start: place.start, end: place.end, themeIds: themes.map(({ themeId }) => themeId) })
    else lost.push({ coder, quote })
  }
  const units = codingUnitsOf(text)
  const settled = await readSettlements(from, doubleCodingId, document.id, text.text)
  const places = placesOf(units, codings).map((place) => ({
    ...place,
    settled: settled.filter((settlement) => isWithin(place, unitsCoveredBy(units, settlement)[0])),
  }))
  return { ...document, text, units, coded: codedUnits(units, codings), places, lost }
}

// By units, as places are told apart: the words of two neighbouring places may overlap.
const isWithin = ({ units }: CodingPlace, unit = -1) => unit >= units.from && unit < units.to

async function readSettlements(
  from: Reader,
  doubleCodingId: string,
  documentId: string,
  text: string,
): Promise<StoredSettlement[]> {
  const rows = await from.reconciledPassage.findMany({
    where: { doubleCodingId, documentId },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    include: { themes: { select: { themeId: true } }, by: { select: { person: { select: { name: true } } } } },
  })
  const found = findAnchors(text, rows)
  return rows.map(({ id, kind, because, by, at, version, findingId, themes, ...row }, index) => ({
    id, because, at, version, findingId,
    kind: kind as FindingKind,
    by: by?.person.name ?? null,
    start: found[index]?.start ?? row.start,
    end: found[index]?.end ?? row.end,
    themeIds: themes.map(({ themeId }) => themeId),
  }))
}

import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { readPage } from '#app/domain/shared/paging'
import { themeBranch } from '#app/domain/themes/theme-branch.server'
import { shownSuggestion, suggestionRow } from './shown-suggestion.server'
import { SHOWN_FROM, type SuggestionKind, type SuggestionProgress, type SuggestionState } from './suggestion'
import type { SuggestionShown } from './suggestion-shown'
import { suggestionsVisibleTo } from './visible-suggestions.server'

/** What a list of suggestions is narrowed to. */
export interface SuggestionFilter {
  /** Code of a theme; those below it count too. */
  theme?: string | undefined
  state?: SuggestionState | undefined
  kind?: SuggestionKind | undefined
  /** Open suggestions of which the machine is less sure are left out. What somebody decided is always shown. */
  threshold: number
}

/** The stretch of a document in which suggestions begin; `end` exclusive. */
export interface Stretch {
  start: number
  end: number
}

const inOrder = [{ start: 'asc' }, { end: 'desc' }, { id: 'asc' }] satisfies Prisma.SuggestionOrderByWithRelationInput[]

/** The suggestions of a document under a filter, within what the viewer may see: for pages, counts and the way on alike. */
async function suggestionsUnder(viewer: Viewer, documentId: string, { theme, state, kind, threshold }: SuggestionFilter): Promise<Prisma.SuggestionWhereInput> {
  const themeIds = theme ? await themeBranch(theme) : null
  const ofTheme = themeIds && { themes: { some: { themeId: { in: themeIds } } } }
  const sureOfTheme = themeIds && { themes: { some: { themeId: { in: themeIds }, confidence: { gte: threshold } } } }
  return {
    AND: [
      suggestionsVisibleTo(viewer),
      { documentId },
      state ? { state } : {},
      kind ? { kind } : {},
      { OR: [{ state: { not: 'open' }, ...ofTheme }, { confidence: { gte: threshold }, ...sureOfTheme }] },
    ],
  }
}

/** One page of the suggestions of a document, in the order of its text. */
export async function listSuggestions(viewer: Viewer, document: { id: string; reviewId: string }, filter: SuggestionFilter, page: number) {
  const where = await suggestionsUnder(viewer, document.id, filter)
  return readPage(
    page,
    () => db.suggestion.count({ where }),
    async (window) => show(viewer, document.reviewId, await db.suggestion.findMany({ where, orderBy: inOrder, select: suggestionRow, ...window })),
  )
}

/** The suggestions that begin in a stretch of a document, and how many there are under the filter in all of it. */
export async function listSuggestionsIn(viewer: Viewer, document: { id: string; reviewId: string }, filter: SuggestionFilter, { start, end }: Stretch) {
  const where = await suggestionsUnder(viewer, document.id, filter)
  const [rows, total] = await Promise.all([
    db.suggestion.findMany({ where: { AND: [where, { start: { gte: start, lt: end } }] }, orderBy: inOrder, select: suggestionRow }),
    db.suggestion.count({ where }),
  ])
  return { rows: await show(viewer, document.reviewId, rows), total }
}

/** Where the next suggestion under a filter begins after a stretch, and where the last one before it; null where there is none. */
export async function findSuggestionsAround(viewer: Viewer, documentId: string, filter: SuggestionFilter, { start, end }: Stretch) {
  const where = await suggestionsUnder(viewer, documentId, filter)
  const [before, after] = await Promise.all([
    db.suggestion.findFirst({ where: { AND: [where, { start: { lt: start } }] }, orderBy: { start: 'desc' }, select: { start: true } }),
    db.suggestion.findFirst({ where: { AND: [where, { start: { gte: end } }] }, orderBy: { start: 'asc' }, select: { start: true } }),
  ])
  return { before: before?.start ?? null, after: after?.start ?? null }
}

/** One suggestion of a document as its pages show it; null where there is none for this viewer. */
export async function findSuggestionShown(viewer: Viewer, document: { id: string; reviewId: string }, id: string): Promise<SuggestionShown | null> {
  const row = await db.suggestion.findFirst({ where: { AND: [suggestionsVisibleTo(viewer), { id, documentId: document.id }] }, select: suggestionRow })
  const [shown] = row ? await show(viewer, document.reviewId, [row]) : []
  return shown ?? null
}

/** Those of these suggestions that the viewer may see, as they are now. */
export async function listSuggestionsById(viewer: Viewer, document: { id: string; reviewId: string }, ids: readonly string[]) {
  if (ids.length === 0) return []
  const where = { AND: [suggestionsVisibleTo(viewer), { documentId: document.id, id: { in: [...ids] } }] }
  return show(viewer, document.reviewId, await db.suggestion.findMany({ where, orderBy: inOrder, select: suggestionRow }))
}

async function show(viewer: Viewer, reviewId: string, rows: Prisma.SuggestionGetPayload<{ select: typeof suggestionRow }>[]) {
  const numbered = rows.some(({ number, state }) => number !== null && state === 'open')
  const namesakes = numbered ? await db.recommendation.findMany({ where: { reviewId }, select: { ref: true, number: true, numberOrder: true } }) : []
  return rows.map((row) => shownSuggestion(viewer, row, namesakes))
}

/**
 * The documents in which suggestions wait that are shown unless somebody moves the threshold, with how many: of one review
 * or of all that the viewer may see, those with the most first.
 */
export async function listDocumentsToCode(viewer: Viewer, { reviewId, most }: { reviewId?: string; most?: number } = {}) {
  const waiting = await db.suggestion.groupBy({
    by: ['documentId'],
    where: { AND: [suggestionsVisibleTo(viewer), { state: 'open', confidence: { gte: SHOWN_FROM } }, reviewId ? { document: { reviewId } } : {}] },
    _count: true,
    orderBy: [{ _count: { documentId: 'desc' } }, { documentId: 'asc' }],
    ...(most !== undefined && { take: most }),
  })
  const documents = await db.sourceDocument.findMany({
    where: { id: { in: waiting.map(({ documentId }) => documentId) } },
    select: { id: true, ref: true, title: true, review: { select: { ref: true, title: true } } },
  })
  return waiting.flatMap(({ documentId, _count }) => {
    const document = documents.find(({ id }) => id === documentId)
    return document ? [{ ref: document.ref, title: document.title, review: document.review, open: _count }] : []
  })
}

/** How far people have come in each of these documents: decided ones, and the open ones that are shown unless somebody moves the threshold. */
export async function findProgress(viewer: Viewer, documentIds: readonly string[]): Promise<Map<string, SuggestionProgress>> {
  const rows = await db.suggestion.groupBy({
    by: ['documentId', 'state'],
    where: {
      AND: [
        suggestionsVisibleTo(viewer),
        { documentId: { in: [...documentIds] } },
        { OR: [{ state: { not: 'open' } }, { confidence: { gte: SHOWN_FROM } }] },
      ],
    },
    _count: true,
  })
  const progress = new Map<string, SuggestionProgress>()
  for (const { documentId, state, _count } of rows) {
    const { lookedAt, total } = progress.get(documentId) ?? { lookedAt: 0, total: 0 }
    progress.set(documentId, { lookedAt: lookedAt + (state === 'open' ? 0 : _count), total: total + _count })
  }
  return progress
}

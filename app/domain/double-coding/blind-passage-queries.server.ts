import { db } from '#app/db/client.server'
import { findAnchors } from '#app/domain/documents/anchor'
import type { Viewer } from '#app/domain/people/actor'
import { blindPassagesVisibleTo } from './visible-double-codings.server'

const withThemes = { themes: { orderBy: { theme: { position: 'asc' } }, select: { theme: { select: { id: true, code: true, name: true } } } } } as const

/** The viewer's own codings of a document in a double coding, each where its words stand now; without places where they are lost. */
export async function listOwnPassages(viewer: Viewer, doubleCodingId: string, documentId: string, text: string) {
  const passages = await db.blindPassage.findMany({
    where: { AND: [blindPassagesVisibleTo(viewer), { doubleCodingId, documentId, coderId: viewer.accountId ?? '', withdrawnAt: null }] },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    include: withThemes,
  })
  const places = findAnchors(text, passages)
  return passages.map(({ id, kind, note, quote, themes }, index) => ({
    id, kind, note, quote,
    themes: themes.map(({ theme }) => theme),
    start: places[index]?.start ?? null,
    end: places[index]?.end ?? null,
  }))
}

/** One of the viewer's own codings, for its forms; null for everybody else, whatever is there. */
export async function findOwnPassage(viewer: Viewer, doubleCodingRef: string, id: string) {
  const passage = await db.blindPassage.findFirst({
    where: {
      AND: [blindPassagesVisibleTo(viewer), { id, doubleCoding: { ref: doubleCodingRef }, coderId: viewer.accountId ?? '', withdrawnAt: null }],
    },
    include: { ...withThemes, document: { select: { ref: true, title: true } } },
  })
  if (!passage) return null
  const { kind, note, quote, prefix, suffix, version, document, themes } = passage
  return { id, kind, note, quote, prefix, suffix, version, document, themes: themes.map(({ theme }) => theme) }
}

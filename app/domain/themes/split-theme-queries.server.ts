import { db } from '#app/db/client.server'
import { findingsCountedFor } from '#app/domain/findings/visible-findings.server'
import type { Viewer } from '#app/domain/people/actor'
import { recommendationsVisibleTo } from '#app/domain/recommendations/visible-recommendations.server'
import { readPage } from '#app/domain/shared/paging'
import type { SortedKind } from './split-theme.server'

const review = { select: { ref: true, title: true } } as const

/** The themes between which a theme is split, as the address names them: in its order, those that are there. */
export async function findParts(code: string, intoCodes: readonly string[]) {
  const themes = await db.theme.findMany({ where: { code: { in: [...intoCodes], not: code }, mergedIntoId: null }, select: { id: true, code: true, name: true } })
  return intoCodes.flatMap((each) => themes.find((theme) => theme.code === each) ?? [])
}

/**
 * One page of what is sorted when a theme is split: what carries it, and what a split has already taken from it to one of
 * the others. So the list stays the same while it is gone through, and a page can be looked at again.
 */
export async function listCodingsToSort(viewer: Viewer, split: { id: string; into: readonly string[]; of: SortedKind }, page: number) {
  const { id, into, of } = split
  const toSort = {
    OR: [{ themes: { some: { themeId: id } } }, { themeMoves: { some: { how: 'split' as const, fromThemeId: id, toThemeId: { in: [...into] } } } }],
  }
  if (of === 'recommendations') {
    const where = { AND: [recommendationsVisibleTo(viewer), toSort] }
    return readPage(
      page,
      () => db.recommendation.count({ where }),
      async (window) => {
        const rows = await db.recommendation.findMany({
          where, orderBy: { ref: 'asc' }, select: { id: true, ref: true, version: true, number: true, text: true, review, themes: true }, ...window,
        })
        return rows.map(({ text, number, themes, ...row }) => ({ ...row, words: text, place: `Recommendation ${number}`, themeIds: themes.map(({ themeId }) => themeId) }))
      },
    )
  }
  const where = { AND: [findingsCountedFor(viewer), toSort] }
  return readPage(
    page,
    () => db.finding.count({ where }),
    async (window) => {
      const rows = await db.finding.findMany({
        where, orderBy: { ref: 'asc' }, select: { id: true, ref: true, version: true, quote: true, review, document: { select: { title: true } }, themes: true }, ...window,
      })
      return rows.map(({ quote, document, themes, ...row }) => ({ ...row, words: quote, place: document.title, themeIds: themes.map(({ themeId }) => themeId) }))
    },
  )
}

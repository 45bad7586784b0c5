import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { pageWindow } from '#app/domain/shared/paging'
import { branchesOf, inTreeOrder, type ThemeRow } from '#app/domain/theme-by-agency/theme-by-agency'
import { figuresOf, whatCameBack, type AgainAfter, type AgainFigures, type AgainKind } from './found-again'
import { findBothEnds } from './found-again-details.server'
import { findFactsOfWhatCameBack } from './found-again-facts.server'
import { grouped, occurrencesOf } from './occurrences'

/** What the figures are narrowed to. */
export interface AgainFilter {
  /** Code of the agency that leads the action. */
  agency?: string | undefined
  /** Code of a theme; those below it count too. */
  theme?: string | undefined
  kind?: AgainKind | undefined
}

/** A theme with what came back of it and of those below it. */
export interface ThemeAgain extends ThemeRow {
  figures: Record<AgainKind, AgainFigures>
}

const OCCURRENCES_ON_A_PAGE = 10

/**
 * The themes that came back after actions that answered them were signed off, of what the viewer may see at both ends: a pair
 * of which the viewer may not see one end does not exist. A theme counts with those below it.
 */
export async function findThemesThatCameBack(viewer: Viewer, filter: AgainFilter = {}) {
  const { entries, themes, branches } = await findEntries(viewer, filter)
  const byTheme = grouped(entries, ({ themeId }) => themeId)
  const rows = inTreeOrder(themes).flatMap((theme): ThemeAgain[] => {
    const own = (branches.get(theme.id) ?? []).flatMap((id) => byTheme.get(id) ?? [])
    return own.length > 0 ? [{ ...theme, figures: byKind(own) }] : []
  })
  return {
    rows,
    total: byKind(entries),
    /** How many themes were found again, each that has a row. */
    themesFoundAgain: rows.filter(({ figures }) => figures.found_again.reviews > 0).length,
    reviewIds: await reviewsAtBothEnds(entries),
  }
}

/** One page of the later reviews in which a theme (or all) came back in one way, each with every action that had been signed off. */
export async function listOccurrences(viewer: Viewer, filter: AgainFilter & { kind: AgainKind }, asked: number) {
  const { entries, themes, branches } = await findEntries(viewer, filter)
  const reviewIds = [...new Set(entries.map(({ reviewId }) => reviewId))].sort().reverse()
  const { skip, take, ...where } = pageWindow(reviewIds.length, asked, OCCURRENCES_ON_A_PAGE)
  const shown = new Set(reviewIds.slice(skip, skip + take))
  const rows = await occurrencesWithEnds(viewer, entries.filter(({ reviewId }) => shown.has(reviewId)), themes, branches)
  return { ...where, size: OCCURRENCES_ON_A_PAGE, rows, figures: figuresOf(entries) }
}

/** What came back after these actions had been signed off, found again first; with `recommendationId` only through that recommendation. */
export async function listCameBackAfter(viewer: Viewer, actionIds: readonly string[], recommendationId?: string) {
  if (actionIds.length === 0) return []
  const { entries, themes, branches } = await findEntries(viewer, {})
  const ids = new Set(actionIds)
  const own = entries.filter((entry) => ids.has(entry.actionId) && (recommendationId === undefined || entry.recommendationIds.includes(recommendationId)))
  const rows = await occurrencesWithEnds(viewer, own, themes, branches)
  return rows.sort((one, other) => Number(one.kind !== 'found_again') - Number(other.kind !== 'found_again'))
}

export type OccurrenceShown = Awaited<ReturnType<typeof listCameBackAfter>>[number]

/** Everything that came back under a filter, for a download. */
export async function listOccurrencesToDownload(viewer: Viewer, filter: AgainFilter) {
  const { entries, themes, branches } = await findEntries(viewer, filter)
  return occurrencesWithEnds(viewer, entries, themes, branches)
}

/** How often a theme, or one below it, came back. */
export async function findAgainOfTheme(viewer: Viewer, code: string) {
  return byKind((await findEntries(viewer, { theme: code })).entries)
}

type Theme = ThemeRow & { parentId: string | null }
type Branches = ReadonlyMap<string, readonly string[]>

async function findEntries(viewer: Viewer, filter: AgainFilter) {
  const [themes, facts] = await Promise.all([
    db.theme.findMany({ select: { id: true, code: true, name: true, isMission: true, parentId: true, position: true } }),
    findFactsOfWhatCameBack(viewer, filter),
  ])
  const branches = new Map<string, string[]>()
  const ancestors = new Map<string, string[]>()
  for (const [above, below] of branchesOf(themes)) {
    branches.set(above, [...(branches.get(above) ?? []), below])
    ancestors.set(below, [...(ancestors.get(below) ?? []), above])
  }
  const all = whatCameBack(facts.actions, facts.reviews, ancestors)
  const asked = filter.theme === undefined ? all : within(all, branches, themes.find(({ code }) => code === filter.theme)?.id ?? '')
  return { entries: asked.filter(({ kind }) => filter.kind === undefined || kind === filter.kind), themes, branches }
}

/** The entries of a theme and of those below it. */
function within(entries: readonly AgainAfter[], branches: Branches, themeId: string): AgainAfter[] {
  const branch = new Set(branches.get(themeId) ?? [])
  return entries.filter((entry) => branch.has(entry.themeId))
}

const byKind = (entries: readonly AgainAfter[]): Record<AgainKind, AgainFigures> => ({
  found_again: figuresOf(entries.filter(({ kind }) => kind === 'found_again')),
  reported_since: figuresOf(entries.filter(({ kind }) => kind === 'reported_since')),
})

async function occurrencesWithEnds(viewer: Viewer, entries: readonly AgainAfter[], themes: readonly Pick<Theme, 'id' | 'code' | 'name'>[], branches: Branches) {
  const ends = await findBothEnds(viewer, entries)
  const named = new Map(themes.map(({ id, code, name }) => [id, { code, name }]))
  const namesOf = (ids: readonly string[]) => ids.flatMap((id) => named.get(id) ?? [])
  return occurrencesOf(entries, ends, branches).map(({ themeIds, after, ...occurrence }) => ({
    ...occurrence,
    themes: namesOf(themeIds),
    after: after.map((row) => ({ ...row, themes: namesOf(row.themeIds) })),
  }))
}

async function reviewsAtBothEnds(entries: readonly AgainAfter[]): Promise<string[]> {
  const ids = JSON.stringify([...new Set(entries.flatMap(({ recommendationIds }) => recommendationIds))])
  const answered = await db.$queryRaw<{ reviewId: string }[]>`
    SELECT DISTINCT "reviewId" FROM "Recommendation" WHERE "id" IN (SELECT value FROM json_each(${ids}))`
  return [...new Set([...entries.map(({ reviewId }) => reviewId), ...answered.map(({ reviewId }) => reviewId)])]
}

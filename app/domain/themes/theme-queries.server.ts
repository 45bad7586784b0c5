import { db } from '#app/db/client.server'
import { findingsCountedFor, findingsVisibleTo } from '#app/domain/findings/visible-findings.server'
import type { Viewer } from '#app/domain/people/actor'
import { planActionStatusCodes } from '#app/domain/plan-actions/plan-action'
import { planActionsWhere } from '#app/domain/plan-actions/plan-action-where.server'
import { recommendationsUnder } from '#app/domain/recommendations/recommendation-filter.server'
import { recommendationsVisibleTo } from '#app/domain/recommendations/visible-recommendations.server'
import { branchOf, inTreeOrder, MOST_LEVELS, themesAbove, themeTree } from './theme'

const leading = [{ isMission: 'desc' as const }, { position: 'asc' as const }, { name: 'asc' as const }]

/**
 * The codebook as a tree, the mission's themes first, each with how many passages and recommendations it has that the
 * viewer may see. What stands under a theme counts with it, once, as on the theme's own page. Those that were merged into
 * another are left out.
 */
export async function listThemeTree(viewer: Viewer) {
  const counted = findingsCountedFor(viewer)
  const visible = recommendationsVisibleTo(viewer)
  const themes = await db.theme.findMany({
    where: { mergedIntoId: null },
    orderBy: leading,
    select: {
      id: true, code: true, name: true, definition: true, parentId: true, isMission: true, isActive: true,
      _count: {
        select: { findings: { where: { finding: counted } }, recommendations: { where: { recommendation: visible } } },
      },
    },
  })
  // A passage may carry a theme and one below it: branches are counted by themselves.
  const parents = themes.filter(({ id }) => themes.some(({ parentId }) => parentId === id))
  const branches = await Promise.all(
    parents.map(async ({ id }) => {
      const inBranch = { themes: { some: { themeId: { in: branchOf(themes, id) } } } }
      const [findings, recommendations] = await Promise.all([
        db.finding.count({ where: { AND: [counted, inBranch] } }),
        db.recommendation.count({ where: { AND: [visible, inBranch] } }),
      ])
      return [id, { findings, recommendations }] as const
    }),
  )
  const countsOf = new Map(branches)
  return themeTree(themes.map(({ _count, ...theme }) => ({ ...theme, counts: countsOf.get(theme.id) ?? _count })))
}

/** The themes that were merged into another, by name, each with the one that took it over. */
export function listMergedThemes() {
  return db.theme.findMany({
    where: { mergedIntoId: { not: null } },
    orderBy: { name: 'asc' },
    select: { code: true, name: true, mergedInto: { select: { code: true, name: true } } },
  })
}

/** The themes that can be given to something, as a tree; those that it has already stay on offer after they were retired. */
export async function listThemesToChoose(heldIds: readonly string[] = []) {
  const themes = await db.theme.findMany({
    where: { OR: [{ isActive: true }, { id: { in: [...heldIds] } }] },
    orderBy: leading,
    select: { id: true, code: true, name: true, parentId: true },
  })
  return themeTree(themes)
}

/** The themes in use as a flat list to search: each with those above it in its name, its definition and its cues. */
export async function listThemesToPick() {
  const themes = await db.theme.findMany({
    where: { isActive: true },
    orderBy: leading,
    select: { id: true, code: true, name: true, parentId: true, definition: true, cues: true },
  })
  const nameOf = (theme: (typeof themes)[number]): string => {
    const above = themes.find(({ id }) => id === theme.parentId)
    return above ? `${nameOf(above)} › ${theme.name}` : theme.name
  }
  return inTreeOrder(themeTree(themes)).map(({ id, code, definition, cues }) => {
    const theme = themes.find((one) => one.id === id)
    return { id, code, name: theme ? nameOf(theme) : code, definition, cues }
  })
}

/** The themes that passages of a review carry, with those above them, as a tree: what its list can be filtered by. */
export async function listThemesInUse(viewer: Viewer, reviewId: string) {
  const [themes, used] = await Promise.all([
    db.theme.findMany({ orderBy: leading, select: { id: true, code: true, name: true, parentId: true } }),
    db.findingTheme.findMany({
      where: { finding: { AND: [findingsVisibleTo(viewer), { reviewId }] } },
      distinct: ['themeId'],
      select: { themeId: true },
    }),
  ])
  const ids = new Set(used.flatMap(({ themeId }) => [themeId, ...themesAbove(themes, themeId).map(({ id }) => id)]))
  return themeTree(themes.filter(({ id }) => ids.has(id)))
}

/** One theme with those above it and directly under it. Every theme may be known of. */
export async function findTheme(code: string) {
  const theme = await db.theme.findUnique({ where: { code }, include: { mergedInto: { select: { code: true, name: true } } } })
  if (!theme) return null
  const themes = await db.theme.findMany({ orderBy: leading, select: { id: true, code: true, name: true, parentId: true } })
  return { ...theme, above: themesAbove(themes, theme.id), below: themes.filter(({ parentId }) => parentId === theme.id) }
}

/** The theme itself, for its forms. */
export function findThemeFacts(code: string) {
  return db.theme.findUnique({ where: { code } })
}

/** The names of the themes with these codes. */
export function listThemesNamed(codes: readonly string[]) {
  return db.theme.findMany({ where: { code: { in: [...codes] } }, select: { code: true, name: true } })
}

/** The themes under which a theme (null while it is new) can be placed, in the order of the tree. */
export async function listThemesToStandUnder(id: string | null) {
  const themes = await db.theme.findMany({ where: { mergedIntoId: null }, orderBy: leading, select: { id: true, name: true, parentId: true } })
  const own = id === null ? [] : branchOf(themes, id)
  return inTreeOrder(themeTree(themes))
    .filter((theme) => theme.level < MOST_LEVELS && !own.includes(theme.id))
    .map((theme) => ({ id: theme.id, name: theme.name, level: theme.level }))
}

/** The themes into which a theme can be merged: those in use that do not stand under it, in the order of the tree. */
export async function listThemesToMergeInto(id: string) {
  const themes = await db.theme.findMany({ where: { mergedIntoId: null }, orderBy: leading, select: { id: true, name: true, parentId: true, isActive: true } })
  const own = branchOf(themes, id)
  return inTreeOrder(themeTree(themes))
    .filter((theme) => theme.isActive && !own.includes(theme.id))
    .map((theme) => ({ id: theme.id, name: theme.name, level: theme.level }))
}

/** The themes between which a theme's codings can be sorted: all others in use, in the order of the tree. */
export async function listThemesToSplitInto(id: string) {
  const themes = await db.theme.findMany({ where: { isActive: true }, orderBy: leading, select: { id: true, name: true, parentId: true } })
  return inTreeOrder(themeTree(themes)).filter((theme) => theme.id !== id).map((theme) => ({ id: theme.id, name: theme.name }))
}

const SHOWN_RECOMMENDATIONS = 5

/** The newest recommendations of a theme's branch that the viewer may see, and how many there are. */
export async function listRecommendationsOfTheme(viewer: Viewer, code: string) {
  const where = await recommendationsUnder(viewer, { theme: code })
  const [total, newest] = await Promise.all([
    db.recommendation.count({ where }),
    db.recommendation.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { ref: 'desc' }],
      take: SHOWN_RECOMMENDATIONS,
      select: { ref: true, number: true, text: true, review: { select: { ref: true, title: true } } },
    }),
  ])
  return { total, newest }
}

/** How many actions answer the recommendations of a theme's branch, by status; statuses without one are left out. */
export async function countActionsOfTheme(viewer: Viewer, code: string) {
  const rows = await db.planAction.groupBy({ by: ['status'], where: planActionsWhere(viewer, { theme: code }), _count: true })
  const counts = planActionStatusCodes.map((status) => ({ status, count: rows.find((row) => row.status === status)?._count ?? 0 }))
  return counts.filter(({ count }) => count > 0)
}

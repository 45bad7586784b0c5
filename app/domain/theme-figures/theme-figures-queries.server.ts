import type { Prisma } from '#app/db/.server/generated/client'
import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { planActionsWhere } from '#app/domain/plan-actions/plan-action-where.server'
import { recommendationsUnder, reviewsUnder, type ReviewsOfFilter } from '#app/domain/recommendations/recommendation-filter.server'
import { ALL, branchesOf, inTreeOrder, type ThemeRow } from '#app/domain/theme-by-agency/theme-by-agency'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { inBranchOf } from '#app/domain/themes/theme-branch.server'
import { countFigures, type FiguresScope } from './figures-counts.server'
import { NOTHING, rowsByYear, rowsOf, yearsOf, type Figures, type FiguresRow } from './theme-figures'

/** What figures are narrowed to. */
export interface FiguresFilter extends ReviewsOfFilter {
  /** Code of an agency: involved in the review (passages), addressed (recommendations), leading (actions). */
  agency?: string | undefined
}

/** The figures of one theme with those below it. */
export interface ThemeFigures {
  total: Figures
  years: FiguresRow[]
  kinds: FiguresRow[]
  agencies: FiguresRow[]
}

/** What there is of a theme by year, kind of review and agency, of what the viewer may see. A fixed number of queries. */
export async function findThemeFigures(viewer: Viewer, theme: { id: string }): Promise<ThemeFigures> {
  const [scope, kinds, agencies] = await Promise.all([
    scopeOf(viewer, {}),
    db.reviewKind.findMany({ orderBy: { position: 'asc' }, select: { code: true, label: true } }),
    db.agency.findMany({ orderBy: { shortName: 'asc' }, select: { id: true, code: true, shortName: true } }),
  ])
  const branches = scope.branches.filter(([row]) => row === theme.id)
  const own = (await countFigures({ ...scope, branches }, ['year', 'kind', 'agency', 'all']))[theme.id] ?? {}
  const ofAgencies = rowsOf(agencies.map(({ id, code, shortName }) => ({ key: id, code, name: shortName })), own.agency ?? {})
  return {
    total: own.all?.[ALL] ?? NOTHING,
    years: rowsByYear(own.year ?? {}),
    kinds: rowsOf(kinds.map(({ code, label }) => ({ key: code, code, name: label })), own.kind ?? {}),
    agencies: ofAgencies.sort((one, other) => other.figures.recommendations - one.figures.recommendations),
  }
}

export interface ThemeByYear {
  themes: ThemeRow[]
  /** Oldest first; a year in which nothing was found is among them. */
  years: string[]
  /** By theme and year; ALL stands for all of them together. */
  cells: Record<string, Record<string, Figures>>
  /** The greatest number of passages in one cell, totals aside. */
  greatest: number
  /** The reviews from which was counted. */
  reviewIds: string[]
}

/**
 * What there is of each theme in each year, of what the viewer may see. Totals are counted afresh, so that a passage with
 * two themes counts once; the figures under ALL count also what has no theme.
 */
export async function findThemeByYear(viewer: Viewer, filter: FiguresFilter): Promise<ThemeByYear> {
  const scope = await scopeOf(viewer, filter)
  const table = await countFigures(scope, ['year', 'all'])
  const cells = Object.fromEntries(Object.entries(table).map(([theme, { year, all }]) => [theme, { ...year, ...all }]))
  const inside = Object.entries(table).flatMap(([theme, { year }]) => (theme === ALL ? [] : Object.values(year ?? {})))
  return {
    themes: inTreeOrder(scope.themes.filter(({ id, isActive }) => isActive || cells[id] !== undefined)),
    years: yearsOf(Object.values(table).flatMap(({ year }) => Object.keys(year ?? {}))),
    cells,
    greatest: Math.max(0, ...inside.map(({ passages }) => passages)),
    reviewIds: [...new Set([...scope.passageReviewIds, ...scope.reviewIds])],
  }
}

/** The reviews, of those that the viewer may see, in which a theme or one below it was found or recommended on. */
export const reviewsOfTheme = (code: string): Prisma.ReviewWhereInput => {
  const themes = { some: { theme: inBranchOf(code) } }
  return { OR: [{ findings: { some: { withdrawnAt: null, themes } } }, { recommendations: { some: { themes } } }] }
}

/** The reviews in which anything has a theme. */
export const reviewsWithThemes: Prisma.ReviewWhereInput = {
  OR: [{ findings: { some: { withdrawnAt: null, themes: { some: {} } } } }, { recommendations: { some: { themes: { some: {} } } } }],
}

/** The ids of the reviews from which the figures of a theme are counted. */
export const listReviewIdsOfTheme = (viewer: Viewer, code: string) =>
  idsOf(db.review.findMany({ where: { AND: [reviewsVisibleTo(viewer), reviewsOfTheme(code)] }, select: { id: true } }))

async function scopeOf(viewer: Viewer, filter: FiguresFilter) {
  const { agency, group: takenOnBy, kind, year } = filter
  const reviews = reviewsUnder(viewer, filter)
  const involved: Prisma.ReviewWhereInput = agency ? { AND: [reviews, { agencies: { some: { agency: { code: agency } } } }] } : reviews
  const [themes, reviewIds, passageReviewIds, recommendationIds, actionIds] = await Promise.all([
    db.theme.findMany({ select: { id: true, code: true, name: true, isMission: true, isActive: true, parentId: true, position: true } }),
    idsOf(db.review.findMany({ where: reviews, select: { id: true } })),
    idsOf(db.review.findMany({ where: involved, select: { id: true } })),
    idsOf(db.recommendation.findMany({ where: await recommendationsUnder(viewer, filter), select: { id: true } })),
    idsOf(db.planAction.findMany({ where: planActionsWhere(viewer, { agency, kind, year, takenOnBy }), select: { id: true } })),
  ])
  return { themes, branches: branchesOf(themes), reviewIds, passageReviewIds, recommendationIds, actionIds } satisfies FiguresScope & { themes: unknown }
}

async function idsOf(rows: Promise<{ id: string }[]>): Promise<string[]> {
  return (await rows).map(({ id }) => id)
}

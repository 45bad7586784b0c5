import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'
import { reviewsUnder, type ReviewsOfFilter } from '#app/domain/recommendations/recommendation-filter.server'
import { ALL, beingDoneStatuses, branchesOf, inTreeOrder, mostToldFirst, signedOffStatuses, type Cell, type ThemeRow } from './theme-by-agency'

export interface ThemeByAgency {
  themes: ThemeRow[]
  /** Those that were told most come first. */
  agencies: { id: string; code: string; shortName: string; name: string }[]
  /** By theme and agency; `*` stands for all of them together. Nothing where all figures are nought. */
  cells: Record<string, Record<string, Cell>>
  /** The greatest number of recommendations in one cell, totals aside. */
  greatest: number
  /** The reviews from which the recommendations were counted. */
  reviewIds: string[]
}

interface Counted {
  theme: string
  agency: string
  kind: keyof Cell
  number: bigint | number
}

/**
 * What each agency was told about each theme and what it is doing, counted from the reviews and actions that the viewer may
 * see. A theme counts with all themes below it. Each figure counts a recommendation or an action once, totals too: they are
 * counted afresh, not added up. The figures under `*` count also what has no theme, no addressee, or no recommendation.
 */
export async function findThemeByAgency(viewer: Viewer, filter: ReviewsOfFilter): Promise<ThemeByAgency> {
  const reviews = reviewsUnder(viewer, filter)
  const isFiltered = Object.values(filter).some(Boolean)
  const ofReviews = isFiltered ? { recommendations: { some: { recommendation: { review: reviews } } } } : {}
  const [themes, agencies, reviewIds, actionIds] = await Promise.all([
    db.theme.findMany({ select: { id: true, code: true, name: true, isMission: true, isActive: true, parentId: true, position: true } }),
    db.agency.findMany({ orderBy: { shortName: 'asc' }, select: { id: true, code: true, shortName: true, name: true } }),
    idsOf(db.review.findMany({ where: reviews, select: { id: true } })),
    idsOf(db.planAction.findMany({ where: { AND: [planActionsVisibleTo(viewer), ofReviews] }, select: { id: true } })),
  ])
  const branches = JSON.stringify(branchesOf(themes))
  const scope = JSON.stringify(reviewIds)
  const counted = [...(await countRecommendations(branches, scope)), ...(await countActions(branches, scope, JSON.stringify(actionIds)))]

  const cells: ThemeByAgency['cells'] = {}
  for (const { theme, agency, kind, number } of counted) {
    const row = (cells[theme] ??= {})
    const cell = (row[agency] ??= { recommendations: 0, beingDone: 0, signedOff: 0 })
    cell[kind] = Number(number)
  }
  const inside = Object.entries(cells).flatMap(([theme, row]) =>
    theme === ALL ? [] : Object.entries(row).filter(([agency]) => agency !== ALL).map(([, cell]) => cell.recommendations),
  )
  return {
    themes: inTreeOrder(themes.filter(({ id, isActive }) => isActive || cells[id] !== undefined)),
    agencies: mostToldFirst(agencies, cells[ALL] ?? {}),
    cells,
    greatest: Math.max(0, ...inside),
    reviewIds,
  }
}

async function idsOf(rows: Promise<{ id: string }[]>): Promise<string[]> {
  return (await rows).map(({ id }) => id)
}

function countRecommendations(branches: string, reviewIds: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    WITH branch AS (SELECT value ->> 0 AS "row", value ->> 1 AS "theme" FROM json_each(${branches})),
    scope AS (SELECT "id" FROM "Recommendation" WHERE "reviewId" IN (SELECT value FROM json_each(${reviewIds}))),
    row_of AS (
      SELECT b."row", t."recommendationId" AS "id" FROM branch b JOIN "RecommendationTheme" t ON t."themeId" = b."theme"
      UNION SELECT ${ALL}, "id" FROM scope
    ),
    column_of AS (
      SELECT "agencyId", "recommendationId" AS "id" FROM "Addressee"
      UNION SELECT ${ALL}, "id" FROM scope
    )
    SELECT row_of."row" AS "theme", column_of."agencyId" AS "agency", 'recommendations' AS "kind", COUNT(*) AS "number"
    FROM scope JOIN row_of ON row_of."id" = scope."id" JOIN column_of ON column_of."id" = scope."id"
    GROUP BY 1, 2`
}

function countActions(branches: string, reviewIds: string, actionIds: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    WITH branch AS (SELECT value ->> 0 AS "row", value ->> 1 AS "theme" FROM json_each(${branches})),
    scope AS (
      SELECT "id", "leadAgencyId", CASE
        WHEN "status" IN (SELECT value FROM json_each(${JSON.stringify(beingDoneStatuses)})) THEN 'beingDone'
        WHEN "status" IN (SELECT value FROM json_each(${JSON.stringify(signedOffStatuses)})) THEN 'signedOff'
      END AS "kind"
      FROM "PlanAction" WHERE "id" IN (SELECT value FROM json_each(${actionIds}))
    ),
    row_of AS (
      SELECT b."row", p."planActionId" AS "id" FROM branch b
      JOIN "RecommendationTheme" t ON t."themeId" = b."theme"
      JOIN "Recommendation" r ON r."id" = t."recommendationId" AND r."reviewId" IN (SELECT value FROM json_each(${reviewIds}))
      JOIN "PlanActionRecommendation" p ON p."recommendationId" = r."id"
      UNION SELECT ${ALL}, "id" FROM scope
    ),
    column_of AS (
      SELECT "leadAgencyId" AS "agencyId", "id" FROM scope
      UNION SELECT ${ALL}, "id" FROM scope
    )
    SELECT row_of."row" AS "theme", column_of."agencyId" AS "agency", scope."kind" AS "kind", COUNT(*) AS "number"
    FROM scope JOIN row_of ON row_of."id" = scope."id" JOIN column_of ON column_of."id" = scope."id"
    WHERE scope."kind" IS NOT NULL
    GROUP BY 1, 2, 3`
}

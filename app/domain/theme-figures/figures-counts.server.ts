import { db } from '#app/db/client.server'
import { NO_YEAR } from '#app/domain/reviews/review-year'
import { ALL } from '#app/domain/theme-by-agency/theme-by-agency'
import type { Figures, FiguresTable, Heading } from './theme-figures'

/** What is counted: only the ids that the viewer may see, narrowed as asked. */
export interface FiguresScope {
  /** Each row with the themes that count in it: itself and those below. */
  branches: readonly (readonly [row: string, theme: string])[]
  /** The reviews whose passages count. */
  passageReviewIds: readonly string[]
  /** The reviews whose recommendations make an action count. */
  reviewIds: readonly string[]
  recommendationIds: readonly string[]
  actionIds: readonly string[]
}

interface Counted {
  row: string
  by: Heading
  key: string
  number: bigint | number
}

/**
 * Counts passages, recommendations and actions by theme and heading, and under ALL those of every theme and of none: three
 * queries, however many rows. Figures are counted afresh, never added up, since one thing may have several themes.
 */
export async function countFigures(scope: FiguresScope, headings: readonly Heading[]): Promise<FiguresTable> {
  const asked = JSON.stringify(headings)
  const [passages, recommendations, actions] = await Promise.all([
    countPassages(scope, asked),
    countRecommendations(scope, asked),
    countActions(scope, asked),
  ])
  const table: FiguresTable = {}
  const put = (kind: keyof Figures, counted: readonly Counted[]) => {
    for (const { row, by, key, number } of counted) {
      const cells = ((table[row] ??= {})[by] ??= {})
      cells[key] = { ...(cells[key] ?? { passages: 0, recommendations: 0, actions: 0 }), [kind]: Number(number) }
    }
  }
  put('passages', passages)
  put('recommendations', recommendations)
  put('actions', actions)
  return table
}

function countPassages({ branches, passageReviewIds }: FiguresScope, headings: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    WITH branch AS (SELECT value ->> 0 AS "row", value ->> 1 AS "theme" FROM json_each(${JSON.stringify(branches)})),
    scope AS (SELECT "id", "kindCode", "publishedOn", "commissionedOn" FROM "Review" WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(passageReviewIds)}))),
    thing AS (SELECT "id", "reviewId" FROM "Finding" WHERE "withdrawnAt" IS NULL AND "reviewId" IN (SELECT "id" FROM scope)),
    row_of AS (
      SELECT b."row", t."findingId" AS "id" FROM branch b JOIN "FindingTheme" t ON t."themeId" = b."theme"
      UNION SELECT ${ALL}, "id" FROM thing
    ),
    column_of AS (
      SELECT "id", 'year' AS "by", COALESCE(SUBSTR("publishedOn", 1, 4), SUBSTR("commissionedOn", 1, 4), ${NO_YEAR}) AS "key" FROM scope
      UNION ALL SELECT "id", 'kind', "kindCode" FROM scope
      UNION ALL SELECT "reviewId", 'agency', "agencyId" FROM "ReviewAgency" WHERE "reviewId" IN (SELECT "id" FROM scope)
      UNION ALL SELECT "id", 'all', ${ALL} FROM scope
    ),
    asked AS (SELECT * FROM column_of WHERE "by" IN (SELECT value FROM json_each(${headings})))
    SELECT row_of."row" AS "row", asked."by" AS "by", asked."key" AS "key", COUNT(*) AS "number"
    FROM row_of JOIN thing ON thing."id" = row_of."id" JOIN asked ON asked."id" = thing."reviewId"
    GROUP BY 1, 2, 3`
}

function countRecommendations({ branches, recommendationIds }: FiguresScope, headings: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    WITH branch AS (SELECT value ->> 0 AS "row", value ->> 1 AS "theme" FROM json_each(${JSON.stringify(branches)})),
    thing AS (
      SELECT r."id", v."kindCode", v."publishedOn", v."commissionedOn" FROM "Recommendation" r JOIN "Review" v ON v."id" = r."reviewId"
      WHERE r."id" IN (SELECT value FROM json_each(${JSON.stringify(recommendationIds)}))
    ),
    row_of AS (
      SELECT b."row", t."recommendationId" AS "id" FROM branch b JOIN "RecommendationTheme" t ON t."themeId" = b."theme"
      UNION SELECT ${ALL}, "id" FROM thing
    ),
    column_of AS (
      SELECT "id", 'year' AS "by", COALESCE(SUBSTR("publishedOn", 1, 4), SUBSTR("commissionedOn", 1, 4), ${NO_YEAR}) AS "key" FROM thing
      UNION ALL SELECT "id", 'kind', "kindCode" FROM thing
      UNION ALL SELECT "recommendationId", 'agency', "agencyId" FROM "Addressee" WHERE "recommendationId" IN (SELECT "id" FROM thing)
      UNION ALL SELECT "id", 'all', ${ALL} FROM thing
    ),
    asked AS (SELECT * FROM column_of WHERE "by" IN (SELECT value FROM json_each(${headings})))
    SELECT row_of."row" AS "row", asked."by" AS "by", asked."key" AS "key", COUNT(*) AS "number"
    FROM row_of JOIN asked ON asked."id" = row_of."id"
    GROUP BY 1, 2, 3`
}

// Theme, kind and year are asked of one and the same recommendation that the action answers, as in the list of actions.
// Materialised, so that SQLite goes from each action to what it answers, not from each recommendation to every action.
function countActions({ branches, actionIds, reviewIds }: FiguresScope, headings: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    WITH branch AS (SELECT value ->> 0 AS "row", value ->> 1 AS "theme" FROM json_each(${JSON.stringify(branches)})),
    thing AS MATERIALIZED (SELECT "id", "leadAgencyId" FROM "PlanAction" WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(actionIds)}))),
    answered AS MATERIALIZED (
      SELECT thing."id", thing."leadAgencyId", r."id" AS "recommendationId", v."kindCode",
        COALESCE(SUBSTR(v."publishedOn", 1, 4), SUBSTR(v."commissionedOn", 1, 4), ${NO_YEAR}) AS "year"
      FROM thing CROSS JOIN "PlanActionRecommendation" p ON p."planActionId" = thing."id"
      JOIN "Recommendation" r ON r."id" = p."recommendationId" AND r."reviewId" IN (SELECT value FROM json_each(${JSON.stringify(reviewIds)}))
      JOIN "Review" v ON v."id" = r."reviewId"
    ),
    row_of AS MATERIALIZED (
      SELECT b."row", a."id", a."leadAgencyId", a."kindCode", a."year" FROM branch b
      JOIN "RecommendationTheme" t ON t."themeId" = b."theme" JOIN answered a ON a."recommendationId" = t."recommendationId"
      UNION SELECT ${ALL}, "id", "leadAgencyId", "kindCode", "year" FROM answered
    ),
    pair AS (
      SELECT "row", 'year' AS "by", "year" AS "key", "id" FROM row_of
      UNION SELECT "row", 'kind', "kindCode", "id" FROM row_of
      UNION SELECT "row", 'agency', "leadAgencyId", "id" FROM row_of
      UNION SELECT "row", 'all', ${ALL}, "id" FROM row_of
      UNION SELECT ${ALL}, 'agency', "leadAgencyId", "id" FROM thing
      UNION SELECT ${ALL}, 'all', ${ALL}, "id" FROM thing
    )
    SELECT "row", "by", "key", COUNT(*) AS "number" FROM pair
    WHERE "by" IN (SELECT value FROM json_each(${headings}))
    GROUP BY 1, 2, 3`
}

import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { reviewsUnder, type ReviewsOfFilter } from '#app/domain/recommendations/recommendation-filter.server'
import { branchesOf, inTreeOrder, type ThemeRow } from '#app/domain/theme-by-agency/theme-by-agency'
import { rankedPairs, type Pair, type RankedPair, type TogetherUnit } from './themes-together'

/** What pairs are narrowed to. */
export type TogetherFilter = Pick<ReviewsOfFilter, 'kind' | 'year'>

export interface ThemesTogether {
  pairs: RankedPair<ThemeRow>[]
  /** How many passages (or reviews) have any theme. */
  all: number
  /** The reviews from which was counted. */
  reviewIds: string[]
}

/**
 * Which themes are found together, of what the viewer may see: two queries beside the scope, however many passages. A theme
 * counts with those below it; a theme and one above it are no pair, since they always go together.
 */
export async function findThemesTogether(viewer: Viewer, unit: TogetherUnit, filter: TogetherFilter): Promise<ThemesTogether> {
  const [stored, reviews] = await Promise.all([
    db.theme.findMany({ select: { id: true, code: true, name: true, isMission: true, parentId: true, position: true } }),
    db.review.findMany({ where: reviewsUnder(viewer, filter), select: { id: true } }),
  ])
  const reviewIds = reviews.map(({ id }) => id)
  const branches = branchesOf(stored)
  const counted = await countTogether(unit, JSON.stringify(branches), JSON.stringify(reviewIds))
  const counts = new Map(counted.map(({ one, other, number }) => [`${one} ${other}`, Number(number)]))
  const related = new Set(branches.flatMap(([above, below]) => [`${above} ${below}`, `${below} ${above}`]))
  const all = counts.get('* *') ?? 0
  return { pairs: rankedPairs(pairsOf(inTreeOrder(stored), counts, related), all), all, reviewIds }
}

function pairsOf(themes: readonly ThemeRow[], counts: ReadonlyMap<string, number>, related: ReadonlySet<string>): Pair<ThemeRow>[] {
  const of = (one: string, other: string) => counts.get(one < other ? `${one} ${other}` : `${other} ${one}`) ?? 0
  return themes.flatMap((one, index) =>
    themes.slice(index + 1).flatMap((other) =>
      related.has(`${one.id} ${other.id}`)
        ? []
        : [{ one, other, ofOne: of(one.id, one.id), ofOther: of(other.id, other.id), together: of(one.id, other.id) }],
    ),
  )
}

interface Counted {
  one: string
  other: string
  number: bigint | number
}

// A theme paired with itself is how often it is found; the pair of signs is how many have any theme.
function countTogether(unit: TogetherUnit, branches: string, reviewIds: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    WITH branch AS (SELECT value ->> 0 AS "row", value ->> 1 AS "theme" FROM json_each(${branches})),
    thing AS (
      SELECT "id" AS "findingId", CASE ${unit} WHEN 'review' THEN "reviewId" ELSE "id" END AS "id" FROM "Finding"
      WHERE "withdrawnAt" IS NULL AND "reviewId" IN (SELECT value FROM json_each(${reviewIds}))
    ),
    row_of AS MATERIALIZED (
      SELECT DISTINCT b."row" AS "row", thing."id" AS "id"
      FROM thing JOIN "FindingTheme" t ON t."findingId" = thing."findingId" JOIN branch b ON b."theme" = t."themeId"
    )
    SELECT a."row" AS "one", b."row" AS "other", COUNT(*) AS "number"
    FROM row_of a JOIN row_of b ON b."id" = a."id" AND a."row" <= b."row" GROUP BY 1, 2
    UNION ALL SELECT '*', '*', COUNT(DISTINCT "id") FROM row_of`
}

import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { isoDateOf } from '#app/domain/shared/clock'
import { signOffsOf, type LaterReview, type SignedOffAction, type SignOffEvent } from './found-again'

/** What the rule needs to know, as far as the viewer may see it: a fixed number of queries. */
export async function findFactsOfWhatCameBack(viewer: Viewer, { agency }: { agency?: string | undefined }) {
  const [actions, reviews] = await Promise.all([signedOffActions(viewer, agency), laterReviews(viewer)])
  return { actions, reviews }
}

async function signedOffActions(viewer: Viewer, agency: string | undefined): Promise<SignedOffAction[]> {
  const [events, visible] = await Promise.all([
    signOffEvents(),
    db.planAction.findMany({
      where: { AND: [planActionsVisibleTo(viewer), agency ? { leadAgency: { code: agency } } : {}] },
      orderBy: { ref: 'asc' },
      select: { id: true, signedOffOn: true },
    }),
  ])
  const signedOff = visible.filter(({ id, signedOffOn }) => signedOffOn !== null || events.has(id))
  const answers = await answersOf(signedOff.map(({ id }) => id))
  return signedOff.map(({ id, signedOffOn }) => ({ id, signOffs: signOffsOf(events.get(id) ?? [], signedOffOn), answers: answers.get(id) ?? [] }))
}

type Answered = SignedOffAction['answers'][number]

async function answersOf(actionIds: readonly string[]): Promise<Map<string, Answered[]>> {
  const rows = await db.$queryRaw<(Omit<Answered, 'themeIds'> & { actionId: string; themeIds: string })[]>`
    SELECT p."planActionId" AS "actionId", r."id" AS "recommendationId", r."reviewId" AS "reviewId", v."incidentId" AS "incidentId",
      json_group_array(t."themeId") AS "themeIds"
    FROM json_each(${JSON.stringify(actionIds)}) asked
    CROSS JOIN "PlanActionRecommendation" p ON p."planActionId" = asked.value
    JOIN "Recommendation" r ON r."id" = p."recommendationId"
    JOIN "RecommendationTheme" t ON t."recommendationId" = r."id"
    JOIN "Review" v ON v."id" = r."reviewId"
    GROUP BY p."planActionId", r."id"
    ORDER BY r."ref"`
  const found = new Map<string, Answered[]>()
  for (const { actionId, themeIds, ...answered } of rows) {
    const own = found.get(actionId) ?? []
    own.push({ ...answered, themeIds: JSON.parse(themeIds) as string[] })
    found.set(actionId, own)
  }
  return found
}

// Reopening clears the day that is stored with an action; the trail keeps every sign-off.
async function signOffEvents(): Promise<Map<string, SignOffEvent[]>> {
  const entries = await db.trailEntry.findMany({
    where: { event: { in: ['action.signed_off', 'action.reopened'] }, subjectType: 'action' },
    orderBy: { id: 'asc' },
    select: { subjectId: true, event: true, at: true, actorName: true, agencyName: true },
  })
  const found = new Map<string, SignOffEvent[]>()
  for (const { subjectId, event, at, actorName, agencyName } of entries) {
    const by = [actorName, agencyName].filter(Boolean).join(', ')
    const own = found.get(subjectId) ?? []
    own.push({ event: event === 'action.signed_off' ? 'signed_off' : 'reopened', on: isoDateOf(at), by })
    found.set(subjectId, own)
  }
  return found
}

async function laterReviews(viewer: Viewer): Promise<LaterReview[]> {
  const visible = await db.review.findMany({ where: reviewsVisibleTo(viewer), orderBy: { ref: 'desc' }, select: { id: true } })
  const ids = visible.map(({ id }) => id)
  const [days, themes] = await Promise.all([daysOfReviews(ids), themesOfReviews(ids)])
  return ids.flatMap((id) => {
    const [facts, themeIds] = [days.get(id), themes.get(id)]
    return facts && themeIds ? [{ ...facts, themeIds }] : []
  })
}

async function daysOfReviews(reviewIds: readonly string[]): Promise<Map<string, Omit<LaterReview, 'themeIds'>>> {
  const rows = await db.$queryRaw<Omit<LaterReview, 'themeIds'>[]>`
    SELECT v."id" AS "id", v."incidentId" AS "incidentId", i."occurredOn" AS "occurredOn", v."publishedOn" AS "publishedOn"
    FROM "Review" v JOIN "Incident" i ON i."id" = v."incidentId"
    WHERE v."id" IN (SELECT value FROM json_each(${JSON.stringify(reviewIds)}))`
  return new Map(rows.map((row) => [row.id, row]))
}

async function themesOfReviews(reviewIds: readonly string[]): Promise<Map<string, string[]>> {
  const scope = JSON.stringify(reviewIds)
  const rows = await db.$queryRaw<{ reviewId: string; themeId: string }[]>`
    WITH scope AS (SELECT value AS "id" FROM json_each(${scope}))
    SELECT f."reviewId" AS "reviewId", t."themeId" AS "themeId" FROM "Finding" f JOIN "FindingTheme" t ON t."findingId" = f."id"
    WHERE f."withdrawnAt" IS NULL AND f."kind" <> 'good_practice' AND f."reviewId" IN (SELECT "id" FROM scope)
    UNION
    SELECT r."reviewId", t."themeId" FROM "Recommendation" r JOIN "RecommendationTheme" t ON t."recommendationId" = r."id"
    WHERE r."reviewId" IN (SELECT "id" FROM scope)`
  const found = new Map<string, string[]>()
  for (const { reviewId, themeId } of rows) found.set(reviewId, [...(found.get(reviewId) ?? []), themeId])
  return found
}

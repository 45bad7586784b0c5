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
  const events = await signOffEvents()
  const rows = await db.planAction.findMany({
    where: {
      AND: [
        planActionsVisibleTo(viewer),
        { recommendations: { some: { recommendation: { themes: { some: {} } } } } },
        { OR: [{ signedOffOn: { not: null } }, { id: { in: [...events.keys()] } }] },
        agency ? { leadAgency: { code: agency } } : {},
      ],
    },
    orderBy: { ref: 'asc' },
    select: {
      id: true, signedOffOn: true,
      recommendations: {
        orderBy: { recommendation: { ref: 'asc' } },
        select: { recommendation: { select: { id: true, reviewId: true, review: { select: { incidentId: true } }, themes: { select: { themeId: true } } } } },
      },
    },
  })
  return rows.map(({ id, signedOffOn, recommendations }) => ({
    id,
    signOffs: signOffsOf(events.get(id) ?? [], signedOffOn),
    answers: recommendations.map(({ recommendation }) => ({
      recommendationId: recommendation.id,
      reviewId: recommendation.reviewId,
      incidentId: recommendation.review.incidentId,
      themeIds: recommendation.themes.map(({ themeId }) => themeId),
    })),
  }))
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
  const reviews = await db.review.findMany({
    where: reviewsVisibleTo(viewer),
    orderBy: { ref: 'desc' },
    select: { id: true, incidentId: true, publishedOn: true, incident: { select: { occurredOn: true } } },
  })
  const themes = await themesOfReviews(reviews.map(({ id }) => id))
  return reviews.flatMap(({ id, incidentId, publishedOn, incident }) => {
    const themeIds = themes.get(id)
    return themeIds ? [{ id, incidentId, occurredOn: incident.occurredOn, publishedOn, themeIds }] : []
  })
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

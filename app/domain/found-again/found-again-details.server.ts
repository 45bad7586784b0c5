import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { findingsCountedFor } from '#app/domain/findings/visible-findings.server'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'
import { auditResultsOfActions, type AuditResult } from '#app/domain/practice-audits/audit-results.server'
import { byNumber } from '#app/domain/recommendations/recommendation'
import { recommendationsVisibleTo } from '#app/domain/recommendations/visible-recommendations.server'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import type { AgainAfter } from './found-again'
import { grouped } from './occurrences'

const reviewShown = {
  id: true, ref: true, title: true, publishedOn: true, marking: true, handling: true, isRestricted: true,
  kind: { select: { label: true } },
  incident: { select: { occurredOn: true } },
} satisfies Prisma.ReviewSelect

const recommendationShown = {
  id: true, ref: true, number: true, text: true, reviewId: true,
  themes: { select: { themeId: true } },
  review: { select: reviewShown },
} satisfies Prisma.RecommendationSelect

const actionShown = {
  id: true, ref: true, title: true, status: true,
  leadAgency: { select: { shortName: true } },
} satisfies Prisma.PlanActionSelect

/**
 * Both ends of what came back, as far as the viewer may see them: the later reviews with their passages and recommendations,
 * and the actions with what they answered and what their latest audits found. A fixed number of queries.
 */
export async function findBothEnds(viewer: Viewer, entries: readonly AgainAfter[]) {
  const unique = (ids: readonly string[]) => [...new Set(ids)]
  const reviewIds = unique(entries.map(({ reviewId }) => reviewId))
  const actionIds = unique(entries.map(({ actionId }) => actionId))
  const recommendationIds = unique(entries.flatMap((entry) => entry.recommendationIds))
  const [reviews, passages, recommendations, actions, answered, audits] = await Promise.all([
    db.review.findMany({ where: { AND: [reviewsVisibleTo(viewer), { id: { in: reviewIds } }] }, select: reviewShown }),
    db.finding.findMany({
      where: { AND: [findingsCountedFor(viewer), { reviewId: { in: reviewIds } }, { kind: { not: 'good_practice' } }] },
      select: { ref: true, quote: true, kind: true, reviewId: true, start: true, document: { select: { ref: true } }, themes: { select: { themeId: true } } },
    }),
    db.recommendation.findMany({
      where: { AND: [recommendationsVisibleTo(viewer), { reviewId: { in: reviewIds } }] },
      select: { ref: true, number: true, text: true, reviewId: true, themes: { select: { themeId: true } } },
    }),
    db.planAction.findMany({ where: { AND: [planActionsVisibleTo(viewer), { id: { in: actionIds } }] }, select: actionShown }),
    db.recommendation.findMany({ where: { AND: [recommendationsVisibleTo(viewer), { id: { in: recommendationIds } }] }, select: recommendationShown }),
    auditResultsOfActions(viewer, actionIds),
  ])
  return {
    reviews: byId(reviews),
    passages: grouped(passages.sort(inItsPlace), ({ reviewId }) => reviewId),
    recommendations: grouped(recommendations.sort(byNumber), ({ reviewId }) => reviewId),
    actions: byId(actions),
    answered: byId(answered),
    audits: latestAudits(audits),
  }
}

export type BothEnds = Awaited<ReturnType<typeof findBothEnds>>

const inItsPlace = (one: { document: { ref: string }; start: number }, other: { document: { ref: string }; start: number }) =>
  one.document.ref.localeCompare(other.document.ref) || one.start - other.start

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]))

/** The latest closed round of each question that tests an action, by action. */
function latestAudits(results: readonly AuditResult[]): Map<string, AuditResult[]> {
  const latest = new Map(results.map((result) => [`${result.actionId} ${result.questionId}`, result]))
  return grouped([...latest.values()], ({ actionId }) => actionId)
}

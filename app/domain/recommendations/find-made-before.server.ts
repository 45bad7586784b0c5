import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import { indexTexts, similarTo } from '#app/domain/learning/similar'
import type { Viewer } from '#app/domain/people/actor'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'
import { recommendationsVisibleTo } from './visible-recommendations.server'

const MOST_OFFERED = 5

/** What became of an earlier recommendation: each addressee's answer, and the actions that the viewer may see. */
const whatBecame = (viewer: Viewer) =>
  ({
    id: true, ref: true, kind: true, number: true, text: true,
    review: { select: { ref: true, title: true, marking: true, handling: true, isRestricted: true } },
    addressees: {
      orderBy: { agency: { shortName: 'asc' } },
      select: { sentOn: true, openedAt: true, acknowledgedAt: true, answer: true, agency: { select: { shortName: true } } },
    },
    actions: {
      where: { planAction: planActionsVisibleTo(viewer) },
      orderBy: { planAction: { ref: 'asc' } },
      select: { planAction: { select: { ref: true, title: true, status: true } } },
    },
  }) satisfies Prisma.RecommendationSelect

/** The recommendation that is being made: its words, and its review, whose own recommendations are not earlier ones. */
export interface BeingMade {
  text: string
  reviewId: string
}

/**
 * Finds what other reviews recommended in like words, the most alike first, with the words that both have and
 * what became of it. Only reviews that the viewer may see are looked through, also for how rare a word is; a
 * review known to be published later than this one made nothing before it.
 */
export async function findMadeBefore(viewer: Viewer, { text, reviewId }: BeingMade, most = MOST_OFFERED) {
  if (text.trim() === '') return []
  const review = await db.review.findUnique({ where: { id: reviewId }, select: { publishedOn: true } })
  const publishedOn = review?.publishedOn ?? null
  const earlier: Prisma.RecommendationWhereInput =
    publishedOn === null ? {} : { review: { OR: [{ publishedOn: null }, { publishedOn: { lte: publishedOn } }] } }
  const candidates = await db.recommendation.findMany({
    where: { AND: [recommendationsVisibleTo(viewer), { reviewId: { not: reviewId } }, earlier] },
    select: { id: true, text: true },
  })
  const similar = similarTo(indexTexts(candidates), text, most)
  const found = await db.recommendation.findMany({
    where: { AND: [recommendationsVisibleTo(viewer), { id: { in: similar.map(({ id }) => id) } }] },
    select: whatBecame(viewer),
  })
  return similar.flatMap(({ id, score, because }) => found.filter((recommendation) => recommendation.id === id).map((recommendation) => ({ ...recommendation, score, because })))
}

export type MadeBefore = Awaited<ReturnType<typeof findMadeBefore>>[number]

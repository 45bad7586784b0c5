import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { numberOrderOf } from '#app/domain/recommendations/recommendation'
import { recommendationsVisibleTo } from '#app/domain/recommendations/visible-recommendations.server'

const shown = {
  id: true, version: true, answer: true, sentOn: true,
  agency: { select: { code: true, name: true, shortName: true } },
  recommendation: { select: { ref: true, number: true, numberOrder: true, text: true, review: { select: { id: true, ref: true, title: true } } } },
} as const

/** Letters name what they answer: "Recommendation 2a", "Concern 3". The number alone is the report's. */
const NAMED = /^(?:recommendation|concern|rec)\.?\s+/i

/** How many are offered: those of the letter's own review first. */
const OFFERED = 400

/**
 * The addressees of whom a letter could hold the answer: of the recommendations of its review, and of others that the viewer
 * may see, as far as they were told and have not answered.
 */
export async function listAnswerable(viewer: Viewer, reviewId: string) {
  const rows = await db.addressee.findMany({
    where: { recommendation: recommendationsVisibleTo(viewer), sentOn: { not: null }, answer: null },
    orderBy: [{ recommendation: { review: { ref: 'desc' } } }, { recommendation: { numberOrder: 'asc' } }, { agency: { shortName: 'asc' } }],
    select: shown,
  })
  const own = rows.filter(({ recommendation }) => recommendation.review.id === reviewId)
  return [...own, ...rows.filter((row) => !own.includes(row))].slice(0, OFFERED)
}

export type Answerable = Awaited<ReturnType<typeof listAnswerable>>[number]

/** Which of them the letter means, as far as its number and its words tell: by number within the review, and the body that it names. */
export function likelyAnswered(answerable: readonly Answerable[], reviewId: string, { answersNumber, text }: { answersNumber: string | null; text: string }): Answerable | null {
  if (answersNumber === null) return null
  const order = numberOrderOf(answersNumber.replace(NAMED, ''))
  const numbered = answerable.filter(({ recommendation }) => recommendation.review.id === reviewId && recommendation.numberOrder === order)
  const named = numbered.filter(({ agency }) => text.includes(agency.name) || text.includes(agency.shortName))
  return (named.length === 1 ? named[0] : numbered.length === 1 ? numbered[0] : null) ?? null
}

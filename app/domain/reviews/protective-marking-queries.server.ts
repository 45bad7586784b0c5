import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { protectiveMarkingOfList } from './protective-marking'
import { reviewsVisibleTo } from './visible-reviews.server'

/** The marking of a page that lists, or counts from, these reviews as far as the viewer may see them: one query, however many. */
export async function findMarkingOfList(viewer: Viewer, reviews: Prisma.ReviewWhereInput) {
  const marked = await db.review.findMany({
    where: { AND: [reviewsVisibleTo(viewer), reviews] },
    select: { marking: true, handling: true, isRestricted: true },
  })
  return protectiveMarkingOfList(marked)
}

/** Reviews behind the actions with these ids. */
export const reviewsOfActions = (ids: readonly string[]): Prisma.ReviewWhereInput => ({
  recommendations: { some: { actions: { some: { planActionId: { in: [...ids] } } } } },
})

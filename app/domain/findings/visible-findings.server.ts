import type { Prisma } from '#app/db/.server/generated/client'
import { isTheSystem, type Viewer } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'

/** Which coded passages exist for this viewer: those of the reviews that the viewer may see; withdrawn ones too. */
export function findingsVisibleTo(viewer: Viewer): Prisma.FindingWhereInput {
  return isTheSystem(viewer) ? {} : { review: reviewsVisibleTo(viewer) }
}

/** The passages that count: those that the viewer may see and that nobody has withdrawn. */
export function findingsCountedFor(viewer: Viewer): Prisma.FindingWhereInput {
  return { AND: [findingsVisibleTo(viewer), { withdrawnAt: null }] }
}

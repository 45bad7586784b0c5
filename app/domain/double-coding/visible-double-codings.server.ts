import type { Prisma } from '#app/db/.server/generated/client'
import { isTheSystem, type Viewer } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { canSeeDoubleCodings } from './double-coding-policy'

/** Which double codings exist for this viewer: those of the reviews that they may see, for everybody but readers. */
export function doubleCodingsVisibleTo(viewer: Viewer): Prisma.DoubleCodingWhereInput {
  if (isTheSystem(viewer)) return {}
  return canSeeDoubleCodings(viewer).allowed ? { review: reviewsVisibleTo(viewer) } : { id: { in: [] } }
}

/**
 * Which blindly coded passages exist for this viewer. Until both coders have finished: their own, for nobody else, the
 * administrator and the program itself included. Every reading of them starts from here.
 */
export function blindPassagesVisibleTo(viewer: Viewer): Prisma.BlindPassageWhereInput {
  return {
    AND: [
      { doubleCoding: doubleCodingsVisibleTo(viewer) },
      { OR: [{ coderId: viewer.accountId ?? '' }, { doubleCoding: { status: { in: ['comparing', 'reconciled'] } } }] },
    ],
  }
}

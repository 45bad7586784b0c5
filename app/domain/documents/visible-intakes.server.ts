import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'

/** Which documents on their way in exist for this viewer: those of the reviews that they may see. */
export const intakesVisibleTo = (viewer: Viewer): Prisma.DocumentIntakeWhereInput => ({ review: reviewsVisibleTo(viewer) })

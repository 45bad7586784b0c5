import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'

/** Which source documents exist for this viewer: those of the reviews that they may see. */
export const documentsVisibleTo = (viewer: Viewer): Prisma.SourceDocumentWhereInput => ({ review: reviewsVisibleTo(viewer) })

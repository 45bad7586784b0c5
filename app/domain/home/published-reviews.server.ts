import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { outInTheOpen, reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'

/** The reviews published last, as far as the viewer may see them. */
export function listPublishedReviews(viewer: Viewer) {
  return db.review.findMany({
    where: { AND: [reviewsVisibleTo(viewer), { status: { in: [...outInTheOpen] } }] },
    orderBy: [{ publishedOn: { sort: 'desc', nulls: 'last' } }, { ref: 'desc' }],
    take: 5,
    select: { ref: true, title: true, publishedOn: true, kind: { select: { label: true } } },
  })
}

import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { incidentsVisibleTo, reviewsVisibleTo } from './visible-reviews.server'

/** One incident with those of its reviews that the viewer may see. */
export function findIncident(viewer: Viewer, ref: string) {
  return db.incident.findFirst({
    where: { AND: [incidentsVisibleTo(viewer), { ref }] },
    include: {
      reviews: {
        where: reviewsVisibleTo(viewer),
        orderBy: { ref: 'asc' },
        select: {
          id: true, ref: true, title: true, status: true, publishedOn: true, marking: true, handling: true, isRestricted: true,
          kind: { select: { label: true } },
        },
      },
    },
  })
}

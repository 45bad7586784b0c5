import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { protectiveMarkingOfList } from '#app/domain/reviews/protective-marking'
import { findingsMatching, type FindingFilter } from './finding-queries.server'

/**
 * All the codings under a filter with their passages, as far as the viewer may see them, in the order of the list; and the
 * marking of the whole.
 */
export async function listCodingsToDownload(viewer: Viewer, filter: FindingFilter) {
  const rows = await db.finding.findMany({
    where: await findingsMatching(viewer, filter),
    orderBy: [{ review: { ref: 'desc' } }, { document: { ref: 'asc' } }, { start: 'asc' }, { ref: 'asc' }],
    select: {
      ref: true, quote: true, prefix: true, suffix: true, start: true, end: true, kind: true, note: true, codedAt: true, withdrawnAt: true,
      codedBy: { select: { person: { select: { name: true } } } },
      themes: {
        orderBy: [{ theme: { isMission: 'desc' } }, { theme: { position: 'asc' } }],
        select: { codedAt: true, codedBy: { select: { person: { select: { name: true } } } }, theme: { select: { code: true, name: true } } },
      },
      document: { select: { ref: true, title: true, datedOn: true } },
      review: { select: { id: true, ref: true, title: true, marking: true, handling: true, isRestricted: true, kind: { select: { label: true } } } },
    },
  })
  const reviews = [...new Map(rows.map(({ review }) => [review.id, review])).values()]
  return { rows, reviewIds: reviews.map(({ id }) => id), protectiveMarking: protectiveMarkingOfList(reviews) }
}

export type CodingToDownload = Awaited<ReturnType<typeof listCodingsToDownload>>['rows'][number]

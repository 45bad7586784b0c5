import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'

/** What happened to one suggestion or coding, and by whom. */
export interface CodingEvent {
  type: 'suggestion' | 'finding' | 'document'
  id: string
  event: string
  by: string
  isMine: boolean
}

/** More than anybody does in the seconds between two looks. */
const MOST = 500

/** Where the trail ends now: what comes after it is news to a page that is made at this moment. */
export async function findCursor(): Promise<number> {
  return (await db.trailHead.findUnique({ where: { id: 1 } }))?.length ?? 0
}

/**
 * What happened to the codings and suggestions of a review since a place in the trail, oldest first, and the place up to
 * which it was read. Only for a viewer who may see the review; there is nothing for anybody else.
 */
export async function findCodingsSince(viewer: Viewer, reviewId: string, since: number): Promise<{ cursor: number; events: CodingEvent[] }> {
  const cursor = await findCursor()
  if (since >= cursor) return { cursor, events: [] }
  const entries = await db.trailEntry.findMany({
    where: {
      id: { gt: since, lte: cursor },
      subjectType: { in: ['suggestion', 'finding', 'document'] },
      reviews: { some: { reviewId, review: reviewsVisibleTo(viewer) } },
    },
    orderBy: { id: 'asc' },
    take: MOST,
    select: { id: true, subjectType: true, subjectId: true, event: true, actorName: true, actorId: true },
  })
  const last = entries.length === MOST ? (entries.at(-1)?.id ?? cursor) : cursor
  return {
    cursor: last,
    events: entries.map(({ subjectType, subjectId, event, actorName, actorId }) => ({
      type: subjectType as CodingEvent['type'],
      id: subjectId,
      event,
      by: actorName,
      isMine: actorId !== null && actorId === viewer.accountId,
    })),
  }
}

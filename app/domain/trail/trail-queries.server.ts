import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import { blindEntriesVisibleTo } from '#app/domain/double-coding/blind-trail.server'
import type { Viewer } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { readPage, type Page } from '#app/domain/shared/paging'
import { trailEvents, type TrailEvent, type TrailSubjectType } from './trail-events'

/** One entry as a page shows it. */
export interface TrailRow {
  id: number
  at: Date
  event: string
  eventWords: string
  actorName: string
  agencyName: string
  subjectType: string
  subjectRef: string
  field: string | null
  from: string | null
  to: string | null
  because: string | null
}

export interface TrailFilter {
  event?: TrailEvent | undefined
  /** Part of a reference, of an actor's or of an agency's name. */
  q?: string | undefined
}

/** Entries that speak only of reviews which the viewer can see. */
const entriesVisibleTo = (viewer: Viewer): Prisma.TrailEntryWhereInput => ({
  reviews: { every: { review: reviewsVisibleTo(viewer) } },
})

const shown = {
  id: true, at: true, event: true, actorName: true, agencyName: true, subjectType: true, subjectRef: true,
  field: true, from: true, to: true, because: true,
} satisfies Prisma.TrailEntrySelect

/** What happened to one record (and to those that belong to it), newest first. The caller has found the record visible. */
export function listTrailOf(
  viewer: Viewer,
  subjects: readonly { type: TrailSubjectType; id: string }[],
  page: number,
): Promise<Page<TrailRow>> {
  return readTrail(viewer, { OR: subjects.map(({ type, id }) => ({ subjectType: type, subjectId: id })) }, page)
}

/** What happened to every record of a kind, newest first, as far as the viewer may see it. */
export function listTrailOfKind(viewer: Viewer, type: TrailSubjectType, page: number): Promise<Page<TrailRow>> {
  return readTrail(viewer, { subjectType: type }, page)
}

/** The whole trail that the viewer may see, newest first. */
export function listTrail(viewer: Viewer, { event, q }: TrailFilter, page: number): Promise<Page<TrailRow>> {
  const named: Prisma.TrailEntryWhereInput = q
    ? { OR: [{ subjectRef: { contains: q } }, { actorName: { contains: q } }, { agencyName: { contains: q } }] }
    : {}
  return readTrail(viewer, { AND: [event ? { event } : {}, named] }, page)
}

async function readTrail(viewer: Viewer, about: Prisma.TrailEntryWhereInput, page: number): Promise<Page<TrailRow>> {
  const where = { AND: [entriesVisibleTo(viewer), await blindEntriesVisibleTo(viewer), about] }
  return readPage(
    page,
    () => db.trailEntry.count({ where }),
    async (window) => {
      const rows = await db.trailEntry.findMany({ where, select: shown, orderBy: { id: 'desc' }, ...window })
      return rows.map((row) => ({ ...row, eventWords: trailEvents[row.event as TrailEvent] ?? row.event }))
    },
  )
}

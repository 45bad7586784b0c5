import type { Prisma } from '#app/db/.server/generated/client'
import { isTheSystem, type Viewer } from '#app/domain/people/actor'

/** Statuses in which a review is out: readers see only these, unless they are named on its list. */
export const outInTheOpen = ['published', 'monitoring', 'closed'] as const

/**
 * Which reviews exist for this viewer. A restricted review exists only for those on its need-to-know list, whatever
 * their role; a reader sees the others once they are published, and those that were never published not at all. Every
 * query about a review, or about anything that belongs to one, starts from here.
 */
export function reviewsVisibleTo(viewer: Viewer): Prisma.ReviewWhereInput {
  if (isTheSystem(viewer)) return {}
  const named: Prisma.ReviewWhereInput = { access: { some: { accountId: viewer.accountId ?? '' } } }
  const open: Prisma.ReviewWhereInput = { isRestricted: false }
  if (isOnlyReader(viewer)) {
    open.status = { in: [...outInTheOpen] }
    open.publishedOn = { not: null }
  }
  return { OR: [open, named] }
}

/** Which incidents exist for this viewer: those of which they may see a review. */
export function incidentsVisibleTo(viewer: Viewer): Prisma.IncidentWhereInput {
  if (isTheSystem(viewer)) return {}
  return { reviews: { some: reviewsVisibleTo(viewer) } }
}

/** Does this viewer hold no role but reader? */
export const isOnlyReader = (viewer: Viewer) => viewer.roles.every((role) => role === 'reader')

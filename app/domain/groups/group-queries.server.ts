import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import type { PlanActionFilter } from '#app/domain/plan-actions/plan-action-filter'
import { planActionsWhere } from '#app/domain/plan-actions/plan-action-where.server'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { today } from '#app/domain/shared/clock'
import { readPage } from '#app/domain/shared/paging'
import { groupWork, type GroupKind } from './group'

export interface GroupFilter {
  q?: string | undefined
  kind?: GroupKind | undefined
}

const stillWorking = ['proposed', 'agreed', 'in_progress', 'waiting', 'reopened'] as const
const seatsToday = (): Prisma.GroupMemberWhereInput => {
  const day = today()
  return { fromOn: { lte: day }, OR: [{ untilOn: null }, { untilOn: { gte: day } }] }
}

/** Groups, by name. Every group may be known of; what it has taken on is scoped to the viewer. */
export function listGroups(viewer: Viewer, { q, kind }: GroupFilter, page: number) {
  const where: Prisma.GroupWhereInput = { ...(kind && { kind }), ...(q && { name: { contains: q } }) }
  return readPage(
    page,
    () => db.group.count({ where }),
    (window) =>
      db.group.findMany({
        where,
        orderBy: { name: 'asc' },
        ...window,
        select: {
          ref: true,
          name: true,
          kind: true,
          endsOn: true,
          _count: {
            select: {
              members: { where: seatsToday() },
              actions: { where: { AND: [planActionsVisibleTo(viewer), { status: { in: [...stillWorking] } }] } },
            },
          },
        },
      }),
  )
}

/** One group with its seats and the reviews that it has taken on, as far as the viewer may see them. */
export function findGroup(viewer: Viewer, ref: string) {
  return db.group.findUnique({
    where: { ref },
    include: {
      members: {
        orderBy: [{ untilOn: 'asc' }, { fromOn: 'asc' }],
        select: {
          id: true, role: true, fromOn: true, untilOn: true,
          person: { select: { id: true, name: true, jobTitle: true } },
          agency: { select: { shortName: true } },
        },
      },
      reviews: {
        where: { review: reviewsVisibleTo(viewer) },
        orderBy: { review: { ref: 'asc' } },
        select: { review: { select: { id: true, ref: true, title: true, status: true } } },
      },
    },
  })
}

/** The group itself, for its forms. */
export function findGroupFacts(ref: string) {
  return db.group.findUnique({ where: { ref } })
}

/** One seat of a group. */
export function findMembership(groupRef: string, id: string) {
  return db.groupMember.findFirst({
    where: { id, group: { ref: groupRef } },
    include: { person: { select: { name: true } }, group: { select: { id: true, ref: true, name: true } } },
  })
}

/** The group's open actions that the viewer may see: those past their date first. */
export function listActionsOfGroup(viewer: Viewer, groupId: string, page: number) {
  const where: Prisma.PlanActionWhereInput = {
    AND: [planActionsVisibleTo(viewer), { groupId, status: { in: [...stillWorking, 'delivered'] } }],
  }
  return readPage(
    page,
    () => db.planAction.count({ where }),
    (window) =>
      db.planAction.findMany({
        where,
        orderBy: [{ dueOn: 'asc' }, { ref: 'asc' }],
        ...window,
        select: {
          id: true, ref: true, title: true, status: true, dueOn: true, firstDueOn: true,
          leadAgency: { select: { shortName: true } },
          dueDateChanges: { orderBy: { at: 'desc' }, take: 1, select: { reason: true } },
        },
      }),
  )
}

/** How the group's work stands: what awaits sign-off, what is overdue and what has slipped, each as the list of actions counts it. */
export async function countWorkOfGroup(viewer: Viewer, group: string) {
  const count = (filter: PlanActionFilter) => db.planAction.count({ where: planActionsWhere(viewer, { ...filter, group }) })
  const [awaiting, overdue, slipped] = await Promise.all([count(groupWork.awaiting), count(groupWork.overdue), count(groupWork.slipped)])
  return { awaiting, overdue, slipped }
}

/** People who can take a seat, by name, with their agency. */
export function listPeopleToSeat() {
  return db.person.findMany({
    where: { agency: { isActive: true } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, agency: { select: { shortName: true } } },
  })
}

/** Reviews that a group can take on: those that the viewer may see. */
export function listReviewsToTakeOn(viewer: Viewer) {
  return db.review.findMany({
    where: reviewsVisibleTo(viewer),
    orderBy: { ref: 'desc' },
    select: { id: true, ref: true, title: true },
  })
}

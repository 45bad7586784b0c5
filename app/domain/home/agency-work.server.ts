import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { may } from '#app/domain/people/may'
import { openStatuses } from '#app/domain/plan-actions/plan-action-transitions'
import { dueSoonWhere, overdueWhere, slippedWhere } from '#app/domain/plan-actions/rag-where.server'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'
import { addresseesUnder } from '#app/domain/recommendations/addressee-where.server'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { today } from '#app/domain/shared/clock'

const ROWS = 5

/** What waits for the viewer's agency: answers that it owes, and its actions by urgency. Null for somebody of no agency. */
export async function findAgencyWork(viewer: Viewer) {
  if (!viewer.agency) return null
  const agency = await db.agency.findUnique({ where: { id: viewer.agency.id }, select: { code: true } })
  const [answers, actions] = await Promise.all([answersOwed(viewer, viewer.agency.id), actionsOf(viewer, viewer.agency.id)])
  const answersFirst = may(viewer, 'recommendation.answer', { agencyIds: [viewer.agency.id] }).allowed
  return { code: agency?.code ?? '', name: viewer.agency.shortName, answersFirst, answers, actions }
}

async function answersOwed(viewer: Viewer, agencyId: string) {
  const day = today()
  const owed = (where: Prisma.AddresseeWhereInput): Prisma.AddresseeWhereInput => ({
    AND: [{ agencyId, recommendation: { review: reviewsVisibleTo(viewer) } }, where],
  })
  const unanswered = owed(addresseesUnder('unanswered', day))
  const [total, overdue, neverOpened, rows] = await Promise.all([
    db.addressee.count({ where: unanswered }),
    db.addressee.count({ where: owed(addresseesUnder('overdue', day)) }),
    db.addressee.count({ where: owed(addresseesUnder('never_opened', day)) }),
    db.addressee.findMany({
      where: unanswered,
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { sentOn: 'asc' }],
      take: ROWS,
      select: { id: true, dueOn: true, sentOn: true, recommendation: { select: { ref: true, number: true, text: true, review: { select: { title: true } } } } },
    }),
  ])
  return { total, overdue, neverOpened, rows }
}

async function actionsOf(viewer: Viewer, leadAgencyId: string) {
  const day = today()
  const own = (where: Prisma.PlanActionWhereInput): Prisma.PlanActionWhereInput => ({
    AND: [planActionsVisibleTo(viewer), { leadAgencyId }, where],
  })
  const open: Prisma.PlanActionWhereInput = { status: { in: [...openStatuses] } }
  const [total, overdue, dueSoon, slipped, mine, rows] = await Promise.all([
    db.planAction.count({ where: own(open) }),
    db.planAction.count({ where: own(overdueWhere(day)) }),
    db.planAction.count({ where: own(dueSoonWhere(day)) }),
    db.planAction.count({ where: own({ AND: [open, slippedWhere()] }) }),
    db.planAction.count({ where: own({ AND: [open, { ownerId: viewer.accountId ?? '' }] }) }),
    db.planAction.findMany({
      where: own(open),
      orderBy: [{ dueOn: 'asc' }, { ref: 'asc' }],
      take: ROWS,
      select: { ref: true, title: true, status: true, dueOn: true, ownerId: true, ownerFunction: true, owner: { select: { person: { select: { name: true } } } } },
    }),
  ])
  return { total, overdue, dueSoon, slipped, mine, rows: rows.map(({ ownerId, ...row }) => ({ ...row, isMine: ownerId === viewer.accountId })) }
}

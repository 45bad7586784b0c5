import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import { findThemesThatCameBack } from '#app/domain/found-again/found-again-queries.server'
import type { Viewer } from '#app/domain/people/actor'
import { overdueWhere } from '#app/domain/plan-actions/rag-where.server'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'
import { addresseesUnder } from '#app/domain/recommendations/addressee-where.server'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { addDays } from '#app/domain/shared/calendar'
import { isoDateOf, today } from '#app/domain/shared/clock'

/** How far back "lately" reaches: four weeks, about the time between two meetings. */
export const LATELY_DAYS = 28
const ROWS = 5

/**
 * What a chair wants to know before a meeting: what awaits sign-off, what moved and what slipped in the last four weeks,
 * which addressees were never told, never opened or are overdue, and which themes were found again after sign-off. All within what the viewer may see.
 */
export async function findProgress(viewer: Viewer) {
  const day = today()
  const since = addDays(day, -LATELY_DAYS)
  const [awaiting, moved, slipped, overdue, answers, again] = await Promise.all([
    awaitingSignOff(viewer),
    movedSince(viewer, since),
    slippedSince(viewer, since),
    db.planAction.count({ where: visible(viewer, overdueWhere(day)) }),
    answersMissing(viewer, day),
    findThemesThatCameBack(viewer),
  ])
  return { since, awaiting, moved, slipped, overdue, answers, themesFoundAgain: again.themesFoundAgain }
}

const visible = (viewer: Viewer, where: Prisma.PlanActionWhereInput): Prisma.PlanActionWhereInput => ({
  AND: [planActionsVisibleTo(viewer), where],
})

const shown = { ref: true, title: true, status: true, leadAgency: { select: { shortName: true } } } satisfies Prisma.PlanActionSelect

async function awaitingSignOff(viewer: Viewer) {
  const where = visible(viewer, { status: 'delivered' })
  const [total, rows] = await Promise.all([
    db.planAction.count({ where }),
    db.planAction.findMany({ where, orderBy: { statusSince: 'asc' }, take: ROWS, select: { ...shown, deliveredOn: true } }),
  ])
  return { total, rows }
}

async function movedSince(viewer: Viewer, since: string) {
  const where = visible(viewer, { statusSince: { gte: new Date(`${since}T00:00:00Z`) }, status: { not: 'proposed' } })
  const [total, rows] = await Promise.all([
    db.planAction.count({ where }),
    db.planAction.findMany({ where, orderBy: { statusSince: 'desc' }, take: ROWS, select: { ...shown, statusSince: true } }),
  ])
  return { total, rows: rows.map(({ statusSince, ...row }) => ({ ...row, since: isoDateOf(statusSince) })) }
}

async function slippedSince(viewer: Viewer, since: string) {
  const where: Prisma.DueDateChangeWhereInput = {
    at: { gte: new Date(`${since}T00:00:00Z`) },
    planAction: planActionsVisibleTo(viewer),
  }
  const [total, rows] = await Promise.all([
    db.dueDateChange.count({ where }),
    db.dueDateChange.findMany({
      where,
      orderBy: { at: 'desc' },
      take: ROWS,
      select: { id: true, from: true, to: true, reason: true, planAction: { select: { ref: true, title: true } } },
    }),
  ])
  return { total, rows }
}

async function answersMissing(viewer: Viewer, day: string) {
  const count = (where: Prisma.AddresseeWhereInput) =>
    db.addressee.count({ where: { AND: [{ recommendation: { review: reviewsVisibleTo(viewer) } }, where] } })
  const [neverTold, neverOpened, overdue] = await Promise.all([
    count(addresseesUnder('not_sent', day)),
    count(addresseesUnder('never_opened', day)),
    count(addresseesUnder('overdue', day)),
  ])
  return { neverTold, neverOpened, overdue }
}

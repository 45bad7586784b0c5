import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import { addDays } from '#app/domain/shared/calendar'
import type { IsoDate } from '#app/domain/shared/clock'
import type { PlanActionStatus } from './plan-action'
import { completeStatuses, openStatuses } from './plan-action-transitions'
import { alwaysAttention, DUE_SOON_DAYS, type Rag } from './rag'

/** Actions past their due date with work left to do (`isOverdue`). */
export const overdueWhere = (today: IsoDate): Prisma.PlanActionWhereInput => ({
  status: { in: [...openStatuses] },
  dueOn: { lt: today },
})

/** Actions still to do, due today or within 28 days (`isDueSoon`). */
export const dueSoonWhere = (today: IsoDate): Prisma.PlanActionWhereInput => ({
  status: { in: [...openStatuses] },
  dueOn: { gte: today, lte: addDays(today, DUE_SOON_DAYS) },
})

/** Actions due later than was first agreed (`hasSlipped`). */
export const slippedWhere = (): Prisma.PlanActionWhereInput => ({ dueOn: { gt: db.planAction.fields.firstDueOn } })

/** Actions of one rating, by the rules of `ragOf`, so that the database can filter, count and page them. */
export function ragWhere(rag: Rag, today: IsoDate): Prisma.PlanActionWhereInput {
  const settled: PlanActionStatus[] = ['withdrawn', ...completeStatuses]
  const current: Prisma.PlanActionWhereInput = { status: { notIn: settled }, NOT: overdueWhere(today) }
  const asksForAttention: Prisma.PlanActionWhereInput = {
    OR: [{ status: { in: [...alwaysAttention] } }, { dueOn: { lte: addDays(today, DUE_SOON_DAYS) } }, slippedWhere()],
  }
  switch (rag) {
    case 'withdrawn':
      return { status: 'withdrawn' }
    case 'complete':
      return { status: { in: [...completeStatuses] } }
    case 'overdue':
      return overdueWhere(today)
    case 'attention':
      return { AND: [current, asksForAttention] }
    case 'on_track':
      return { AND: [current, { NOT: asksForAttention }] }
  }
}

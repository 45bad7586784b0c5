import type { Prisma } from '#app/db/.server/generated/client'
import { db } from '#app/db/client.server'
import type { Viewer } from '#app/domain/people/actor'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import type { PlanActionList, PlanActionOrder } from './plan-action-filter'
import { readSections, sectionsOf } from './plan-action-sections.server'
import { planActionsWhere } from './plan-action-where.server'
import { planActionsVisibleTo } from './visible-plan-actions.server'

const inList = {
  id: true,
  ref: true,
  title: true,
  status: true,
  dueOn: true,
  firstDueOn: true,
  ownerFunction: true,
  leadAgency: { select: { shortName: true } },
  owner: { select: { person: { select: { name: true } } } },
  group: { select: { name: true } },
} satisfies Prisma.PlanActionSelect

/** One action in a list. */
export type PlanActionRow = Prisma.PlanActionGetPayload<{ select: typeof inList }>

/**
 * One page of the actions that the viewer may see, filtered, ordered and under headings. `distinct` counts each action once;
 * under themes the list may show an action several times, and `total` counts it as often.
 */
export async function listPlanActions(viewer: Viewer, { filter, order }: PlanActionList, asked: number) {
  const where = planActionsWhere(viewer, filter)
  const [distinct, list] = await Promise.all([
    db.planAction.count({ where }),
    readSections(
      await sectionsOf(order),
      asked,
      (section) => db.planAction.count({ where: { AND: [where, section] } }),
      (section, window) =>
        db.planAction.findMany({ where: { AND: [where, section] }, orderBy: orderOf(order), select: inList, ...window }),
    ),
  ])
  return { ...list, distinct }
}

/** Every action of a list, each once, for a download; scope, filter and order are those of the screen. */
export async function listPlanActionsToExport(viewer: Viewer, { filter, order }: PlanActionList) {
  const sections = await sectionsOf({ ...order, by: undefined })
  const rows = []
  for (const section of sections) {
    const where = { AND: [planActionsWhere(viewer, filter), section.where] }
    rows.push(...(await db.planAction.findMany({ where, orderBy: orderOf(order), select: inExport })))
  }
  return rows
}

const inExport = {
  ...inList,
  difference: true,
  howKnown: true,
  strength: true,
  waitingFor: true,
  outcome: true,
  deliveredOn: true,
  signedOffOn: true,
  signedOffBy: { select: { person: { select: { name: true } } } },
  leadAgency: { select: { name: true, shortName: true } },
  recommendations: {
    orderBy: { recommendation: { ref: 'asc' } },
    select: { recommendation: { select: { ref: true, reviewId: true, themes: { select: { theme: { select: { name: true } } } } } } },
  },
  dueDateChanges: { orderBy: { at: 'desc' }, take: 1, select: { reason: true } },
  _count: { select: { evidence: true } },
} satisfies Prisma.PlanActionSelect

export type PlanActionExportRow = Prisma.PlanActionGetPayload<{ select: typeof inExport }>

function orderOf({ sort, direction }: PlanActionOrder): Prisma.PlanActionOrderByWithRelationInput[] {
  // References are given out in the order of ids; as texts they would put ACT-1000 before ACT-999.
  switch (sort) {
    case 'ref':
      return [{ id: direction }]
    case 'agency':
      return [{ leadAgency: { shortName: direction } }, { dueOn: 'asc' }, { id: 'asc' }]
    case 'status':
      return [{ dueOn: 'asc' }, { id: 'asc' }]
    case 'due':
      return [{ dueOn: direction }, { id: direction }]
  }
}

/** What the filters of the list offer, by name: only what the viewer may see. */
export async function listFilterChoices(viewer: Viewer) {
  const [agencies, groups, themes, reviews, kinds] = await Promise.all([
    db.agency.findMany({
      where: { leads: { some: planActionsVisibleTo(viewer) } },
      orderBy: { name: 'asc' },
      select: { code: true, name: true },
    }),
    db.group.findMany({ orderBy: { name: 'asc' }, select: { ref: true, name: true } }),
    db.theme.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }], select: { code: true, name: true } }),
    db.review.findMany({
      where: { AND: [reviewsVisibleTo(viewer), { recommendations: { some: { actions: { some: { planAction: planActionsVisibleTo(viewer) } } } } }] },
      orderBy: { ref: 'desc' },
      select: { ref: true, title: true },
    }),
    db.reviewKind.findMany({ orderBy: { position: 'asc' }, select: { code: true, label: true } }),
  ])
  return { agencies, groups, themes, reviews, kinds: kinds.map(({ code, label }) => ({ code, name: label })) }
}


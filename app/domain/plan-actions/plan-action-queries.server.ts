import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import { holds, type Viewer } from '#app/domain/people/actor'
import { allowed } from '#app/domain/people/may'
import { recommendationsVisibleTo } from '#app/domain/recommendations/visible-recommendations.server'
import { withInviters } from './inviters.server'
import { canChange, canChangeDate, canRecordProgress, canTake, stepsOpenTo } from './plan-action-policy'
import { isStepName, planActionStep } from './plan-action-transitions'
import { planActionsVisibleTo } from './visible-plan-actions.server'

const name = { select: { person: { select: { name: true, agency: { select: { shortName: true } } } } } } as const

const reviewOfAction = { id: true, ref: true, title: true, marking: true, handling: true, isRestricted: true } as const

const facts = {
  id: true, ref: true, title: true, difference: true, howKnown: true, strength: true, status: true, statusReason: true,
  statusSince: true, dueOn: true, firstDueOn: true, waitingFor: true, outcome: true, deliveredOn: true, signedOffOn: true,
  createdAt: true, version: true, leadAgencyId: true, ownerId: true, ownerFunction: true, groupId: true, deliveredById: true,
  leadAgency: { select: { code: true, name: true, shortName: true } },
  owner: name,
  deliveredBy: name,
  signedOffBy: name,
  group: { select: { ref: true, name: true } },
  recommendations: {
    orderBy: { recommendation: { ref: 'asc' } },
    select: {
      recommendation: { select: { ref: true, number: true, text: true, review: { select: reviewOfAction } } },
    },
  },
  sourceQuote: true, sourceStart: true, sourceEnd: true,
  sourceDocument: { select: { ref: true, title: true, review: { select: reviewOfAction } } },
  dueDateChanges: { orderBy: { id: 'asc' }, select: { id: true, from: true, to: true, reason: true, byName: true, at: true } },
  _count: { select: { evidence: true, updates: true } },
} satisfies Prisma.PlanActionSelect

/** One action with what it answers and how its dates moved, and what the viewer may do with it now; null where it does not exist for them. */
export async function findPlanAction(viewer: Viewer, ref: string) {
  const action = await db.planAction.findFirst({ where: { AND: [planActionsVisibleTo(viewer), { ref }] }, select: facts })
  if (!action) return null
  const { recommendations, ...rest } = action
  return {
    ...rest,
    recommendations: recommendations.map(({ recommendation }) => recommendation),
    reviews: [...new Map(reviewsOf(action).map((review) => [review.id, review])).values()],
    permission: {
      change: canChange(viewer, action),
      recordProgress: canRecordProgress(viewer, action),
      changeDate: canChangeDate(viewer, action),
    },
    can: {
      change: canChange(viewer, action).allowed,
      recordProgress: canRecordProgress(viewer, action).allowed,
      changeDate: canChangeDate(viewer, action).allowed,
      steps: stepsOpenTo(await withInviters(db, viewer), action),
    },
  }
}

/** The reviews that an action belongs to: those whose recommendations it answers, and that of the document in which it was given. */
function reviewsOf({ recommendations, sourceDocument }: Prisma.PlanActionGetPayload<{ select: typeof facts }>) {
  return [...recommendations.map(({ recommendation }) => recommendation.review), ...(sourceDocument ? [sourceDocument.review] : [])]
}

/** An action with one step of its life: null for the step where its status has none of that name; and whether the viewer may take it. */
export async function findPlanActionStep(viewer: Viewer, ref: string, step: string) {
  const action = await findPlanAction(viewer, ref)
  if (!action || !isStepName(step)) return null
  const transition = planActionStep(action.status, step)
  const permission = transition ? canTake(await withInviters(db, viewer), action, transition) : allowed
  return { action, transition, permission }
}

/** What was said of an action, newest first, each with its evidence. The caller has found the action visible. */
export function listProgress(planActionId: string) {
  return db.progressUpdate.findMany({
    where: { planActionId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: {
      id: true, text: true, statusAfter: true, byName: true, byAgency: true, at: true,
      evidence: {
        orderBy: { id: 'asc' },
        select: { id: true, title: true, speaksOf: true, url: true, fileName: true, file: { select: { size: true } } },
      },
    },
  })
}

/** One piece of evidence with its file, of an action that the viewer may see; null otherwise, or where it has no file. */
export async function findEvidenceFile(viewer: Viewer, id: string) {
  const evidence = await db.evidence.findFirst({
    where: { id, planAction: planActionsVisibleTo(viewer) },
    select: { title: true, fileName: true, file: { select: { sha256: true, mediaType: true } }, planAction: { select: { ref: true } } },
  })
  if (!evidence?.file) return null
  return { title: evidence.title, planAction: evidence.planAction, ...evidence.file, fileName: evidence.fileName ?? 'evidence' }
}

/** How many recommendations the form of an action offers at most; those that it answers already come on top. */
const OFFERED = 300

/**
 * What the form of an action offers: the agencies and groups for which the viewer may propose, people who can own it, and
 * recommendations (the newest, and those of `including`) that the viewer may see.
 */
export async function listActionChoices(viewer: Viewer, including: readonly string[] = []) {
  const anyAgency = holds(viewer, 'secretariat') || holds(viewer, 'group_chair')
  const anyGroup = holds(viewer, 'secretariat') || holds(viewer, 'agency_lead')
  const agencyWhere = anyAgency ? {} : { id: viewer.agency?.id ?? '' }
  const shown = { ref: true, number: true, text: true } as const
  const scope = recommendationsVisibleTo(viewer)
  const [agencies, owners, groups, offered, included] = await Promise.all([
    db.agency.findMany({ where: { isActive: true, ...agencyWhere }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
    db.account.findMany({
      where: { status: { not: 'suspended' }, person: { agency: agencyWhere } },
      orderBy: { person: { name: 'asc' } },
      select: { id: true, person: { select: { name: true, jobTitle: true, agency: { select: { shortName: true } } } } },
    }),
    db.group.findMany({
      where: anyGroup ? {} : { id: { in: [...viewer.chairedGroupIds] } },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
    db.recommendation.findMany({ where: scope, orderBy: [{ createdAt: 'desc' }, { ref: 'asc' }], take: OFFERED, select: shown }),
    db.recommendation.findMany({ where: { AND: [scope, { ref: { in: [...including] } }] }, orderBy: { ref: 'asc' }, select: shown }),
  ])
  const others = offered.filter(({ ref }) => !including.includes(ref)).sort((a, b) => a.ref.localeCompare(b.ref))
  return { agencies, owners, groups, recommendations: [...included, ...others] }
}

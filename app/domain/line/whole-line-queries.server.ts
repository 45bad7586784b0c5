import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'
import { auditResultsOfActions } from '#app/domain/practice-audits/audit-results.server'
import { recommendationsVisibleTo } from '#app/domain/recommendations/visible-recommendations.server'
import { findLinesOfActions, findLinesOfRecommendations } from './line-queries.server'

const elsewhere = {
  ref: true, kind: true, number: true, text: true,
  review: { select: { ref: true, title: true, publishedOn: true, marking: true, handling: true, isRestricted: true } },
} satisfies Prisma.RecommendationSelect

const recommendationParts = (viewer: Viewer) =>
  ({
    id: true, ref: true, kind: true, number: true, text: true, prefix: true, suffix: true, start: true, isAssuranceRequest: true,
    review: { select: { id: true, ref: true, title: true, author: true, publishedOn: true, marking: true, handling: true, isRestricted: true } },
    document: { select: { ref: true, title: true } },
    findings: {
      where: { finding: { withdrawnAt: null } },
      orderBy: { finding: { start: 'asc' } },
      select: {
        finding: {
          select: {
            id: true, ref: true, quote: true, prefix: true, suffix: true,
            document: { select: { ref: true, title: true } },
            themes: { orderBy: { theme: { position: 'asc' } }, select: { theme: { select: { name: true } } } },
          },
        },
      },
    },
    addressees: {
      orderBy: { agency: { shortName: 'asc' } },
      select: {
        id: true, sentOn: true, dueOn: true, openedAt: true, acknowledgedAt: true, answer: true, answeredOn: true,
        response: true, partNotAccepted: true, whyNotAccepted: true,
        agency: { select: { name: true, shortName: true } },
      },
    },
    madeBefore: { where: recommendationsVisibleTo(viewer), select: elsewhere },
    madeAgain: { where: recommendationsVisibleTo(viewer), orderBy: { ref: 'asc' }, select: elsewhere },
  }) satisfies Prisma.RecommendationSelect

const person = { select: { person: { select: { name: true, agency: { select: { shortName: true } } } } } } as const

const actionParts = {
  id: true, ref: true, title: true, difference: true, howKnown: true, status: true, dueOn: true, firstDueOn: true,
  waitingFor: true, outcome: true, deliveredOn: true, signedOffOn: true, statusReason: true, statusSince: true, ownerFunction: true,
  leadAgency: { select: { shortName: true } },
  owner: person,
  deliveredBy: person,
  signedOffBy: person,
  dueDateChanges: { orderBy: { id: 'asc' }, select: { id: true, from: true, to: true, reason: true, byName: true } },
  updates: { orderBy: { id: 'asc' }, select: { id: true, text: true, at: true, byName: true, byAgency: true, statusAfter: true } },
  evidence: { orderBy: { speaksOf: 'asc' }, select: { id: true, title: true, speaksOf: true, url: true, fileName: true } },
} satisfies Prisma.PlanActionSelect

/** The whole line of one recommendation: everything from the passage that it rests on to what audits found; null where there is none for this viewer. */
export async function findWholeLineOfRecommendation(viewer: Viewer, ref: string) {
  const row = await db.recommendation.findFirst({
    where: { AND: [recommendationsVisibleTo(viewer), { ref }] },
    select: {
      ...recommendationParts(viewer),
      actions: {
        where: { planAction: planActionsVisibleTo(viewer) },
        orderBy: { planAction: { ref: 'asc' } },
        select: { planAction: { select: actionParts } },
      },
    },
  })
  if (!row) return null
  const { actions: links, ...recommendation } = row
  const actions = links.map(({ planAction }) => planAction)
  const [lines, audits] = await Promise.all([findLinesOfRecommendations(viewer, [row.id]), auditsOf(viewer, actions)])
  return { line: lines[row.id] ?? [], recommendations: [recommendation], actions, audits }
}

/** The whole line of one action, with all recommendations that it answers; null where there is none for this viewer. */
export async function findWholeLineOfAction(viewer: Viewer, ref: string) {
  const row = await db.planAction.findFirst({
    where: { AND: [planActionsVisibleTo(viewer), { ref }] },
    select: {
      ...actionParts,
      recommendations: {
        orderBy: { recommendation: { ref: 'asc' } },
        select: { recommendation: { select: recommendationParts(viewer) } },
      },
    },
  })
  if (!row) return null
  const { recommendations: links, ...action } = row
  const [lines, audits] = await Promise.all([findLinesOfActions(viewer, [row.id]), auditsOf(viewer, [action])])
  return { line: lines[row.id] ?? [], recommendations: links.map(({ recommendation }) => recommendation), actions: [action], audits }
}

export type WholeLineFacts = NonNullable<Awaited<ReturnType<typeof findWholeLineOfAction>>>

function auditsOf(viewer: Viewer, actions: readonly { id: string }[]) {
  return auditResultsOfActions(viewer, actions.map(({ id }) => id))
}

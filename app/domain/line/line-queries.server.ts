import { db } from '#app/db/client.server'
import type { Prisma } from '#app/db/.server/generated/client'
import type { Viewer } from '#app/domain/people/actor'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'
import { actionsBelowThreshold } from '#app/domain/practice-audits/audit-results.server'
import { recommendationsVisibleTo } from '#app/domain/recommendations/visible-recommendations.server'
import { today } from '#app/domain/shared/clock'
import { lineOf, type LineAction, type LineRecommendation, type LineStage } from './line'

/** Lines by the id of what they are of. */
export type Lines = Record<string, LineStage[]>

const recommendationFacts = {
  number: true,
  start: true,
  review: { select: { ref: true, publishedOn: true } },
  _count: { select: { findings: { where: { finding: { withdrawnAt: null } } } } },
  addressees: { select: { agencyId: true, sentOn: true, dueOn: true, answer: true, answeredOn: true } },
} satisfies Prisma.RecommendationSelect

const actionFacts = {
  id: true,
  status: true,
  leadAgencyId: true,
  dueOn: true,
  deliveredOn: true,
  signedOffOn: true,
  evidence: { select: { speaksOf: true } },
} satisfies Prisma.PlanActionSelect

/** The lines of recommendations, for a list or a page: one entry for each that the viewer may see. A fixed number of queries. */
export async function findLinesOfRecommendations(viewer: Viewer, ids: readonly string[]): Promise<Lines> {
  const rows = await db.recommendation.findMany({
    where: { AND: [recommendationsVisibleTo(viewer), { id: { in: [...ids] } }] },
    select: {
      id: true,
      ...recommendationFacts,
      actions: { where: { planAction: planActionsVisibleTo(viewer) }, select: { planAction: { select: actionFacts } } },
    },
  })
  const actionIds = rows.flatMap(({ actions }) => actions.map(({ planAction }) => planAction.id))
  const belowThreshold = await actionsBelowThreshold(viewer, actionIds)
  const day = today()
  return Object.fromEntries(
    rows.map((row) => {
      const actions = row.actions.map(({ planAction }) => asAction(planAction, belowThreshold))
      return [row.id, lineOf({ recommendations: [asRecommendation(row)], addressees: row.addressees, actions, awaitsEachAgency: true }, day)]
    }),
  )
}

/**
 * The lines of actions, for a list or a page. "Answered" speaks of the action's own lead agency where a recommendation is
 * addressed to it, else of all addressees. A fixed number of queries.
 */
export async function findLinesOfActions(viewer: Viewer, ids: readonly string[]): Promise<Lines> {
  const [rows, belowThreshold] = await Promise.all([
    db.planAction.findMany({
      where: { AND: [planActionsVisibleTo(viewer), { id: { in: [...ids] } }] },
      select: { ...actionFacts, recommendations: { select: { recommendation: { select: recommendationFacts } } } },
    }),
    actionsBelowThreshold(viewer, ids),
  ])
  const day = today()
  return Object.fromEntries(
    rows.map((row) => {
      const recommendations = row.recommendations.map(({ recommendation }) => recommendation)
      const all = recommendations.flatMap(({ addressees }) => addressees)
      const own = all.filter(({ agencyId }) => agencyId === row.leadAgencyId)
      const facts = {
        recommendations: recommendations.map(asRecommendation),
        addressees: own.length > 0 ? own : all,
        actions: [asAction(row, belowThreshold)],
        awaitsEachAgency: false,
      }
      return [row.id, lineOf(facts, day)]
    }),
  )
}

function asRecommendation(row: Prisma.RecommendationGetPayload<{ select: typeof recommendationFacts }>): LineRecommendation {
  return {
    number: row.number,
    reviewRef: row.review.ref,
    publishedOn: row.review.publishedOn,
    findings: row._count.findings,
    isPlaced: row.start !== null,
  }
}

function asAction(row: Prisma.PlanActionGetPayload<{ select: typeof actionFacts }>, belowThreshold: ReadonlySet<string>): LineAction {
  const { id, evidence, ...facts } = row
  const speaksOf = evidence.map((piece) => piece.speaksOf).sort().at(-1) ?? null
  return { ...facts, evidence: evidence.length, evidenceSpeaksOf: speaksOf, isBelowThreshold: belowThreshold.has(id) }
}

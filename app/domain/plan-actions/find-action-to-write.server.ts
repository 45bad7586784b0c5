import type { Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { planActionsVisibleTo } from './visible-plan-actions.server'

/** An action as a verb needs it, with the reviews that its trail entries speak of; null where it does not exist for the actor. */
export async function findActionToWrite(tx: Tx, actor: Actor, ref: string) {
  const action = await tx.planAction.findFirst({
    where: { AND: [planActionsVisibleTo(actor), { ref }] },
    include: {
      leadAgency: { select: { name: true } },
      owner: { select: { person: { select: { name: true } } } },
      group: { select: { name: true } },
      sourceDocument: { select: { reviewId: true } },
      recommendations: { select: { recommendation: { select: { id: true, ref: true, reviewId: true } } } },
    },
  })
  if (!action) return null
  const recommendations = action.recommendations.map(({ recommendation }) => recommendation)
  const source = action.sourceDocument ? [action.sourceDocument.reviewId] : []
  const reviewIds = [...new Set([...recommendations.map(({ reviewId }) => reviewId), ...source])]
  return { ...action, recommendations, reviewIds, subject: { type: 'action' as const, id: action.id, ref } }
}

/** What an action that is not there, or not for this actor, is refused with. */
export const NO_SUCH_ACTION = 'This action no longer exists, or is not open to you'

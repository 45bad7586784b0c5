import type { Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { planActionsVisibleTo } from '#app/domain/plan-actions/visible-plan-actions.server'
import type { Problem } from '#app/domain/shared/outcome'

/** An action that a question tests, with the reviews that it belongs to. */
export interface TestedAction {
  id: string
  ref: string
  reviewIds: string[]
}

/** An action as far as the actor may see it, with the reviews that it belongs to; null where there is none for this actor. */
export async function findTestedAction(tx: Tx, actor: Actor, which: { ref: string } | { id: string }): Promise<TestedAction | null> {
  const action = await tx.planAction.findFirst({
    where: { AND: [planActionsVisibleTo(actor), which] },
    select: { id: true, ref: true, recommendations: { select: { recommendation: { select: { reviewId: true } } } } },
  })
  if (!action) return null
  return { id: action.id, ref: action.ref, reviewIds: action.recommendations.map(({ recommendation }) => recommendation.reviewId) }
}

/** Looks up the theme and the action that a question's form points at, with words beside each that is not there. */
export async function questionLinks(tx: Tx, actor: Actor, asked: { themeId: string | null; actionRef: string | null }) {
  const [theme, action] = await Promise.all([
    asked.themeId === null ? null : tx.theme.findUnique({ where: { id: asked.themeId }, select: { id: true, name: true } }),
    asked.actionRef === null ? null : findTestedAction(tx, actor, { ref: asked.actionRef }),
  ])
  const problems: Problem[] = []
  if (asked.themeId !== null && !theme) problems.push({ field: 'themeId', words: 'Select a theme from the list' })
  if (asked.actionRef !== null && !action) problems.push({ field: 'actionRef', words: 'Select an action from the list' })
  return { theme, action, problems }
}

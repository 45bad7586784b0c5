import type { Tx } from '#app/db/change.server'
import { nextReference } from '#app/db/next-reference.server'
import type { Actor } from '#app/domain/people/actor'
import { now, today } from '#app/domain/shared/clock'
import type { Problem } from '#app/domain/shared/outcome'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import type { NewPlanActionForm } from './plan-action-forms'
import { resolveLinks } from './plan-action-links.server'
import { canPropose } from './plan-action-policy'

/** Where an action was given: the passage of the minutes or of the plan. */
export interface ActionSource {
  sourceDocumentId: string
  sourceQuote: string
  sourceStart: number
  sourceEnd: number
}

type Written = { ok: true; id: string; ref: string; entry: NewTrailEntry } | { ok: false; problems: Problem[] }

/** Stores an action as a proposal, with what the trail says of it, or gives what is wrong with its form. For verbs. */
export async function writeProposal(tx: Tx, actor: Actor, form: NewPlanActionForm, source: ActionSource | null): Promise<Written> {
  const permission = canPropose(actor, form)
  if (!permission.allowed) return { ok: false, problems: [{ field: '', words: permission.because }] }
  if (form.dueOn < today()) return { ok: false, problems: [{ field: 'dueOn', words: 'Due date must be today or in the future' }] }
  const links = await resolveLinks(tx, actor, { ...form, sourceDocumentId: source?.sourceDocumentId ?? null })
  if (!links.ok) return links

  const ref = await nextReference(tx, 'ACT')
  const { recommendationRefs: _, ...facts } = form
  const { id } = await tx.planAction.create({
    data: {
      ...facts,
      ...source,
      ref,
      firstDueOn: form.dueOn,
      statusSince: now(),
      createdById: actor.accountId,
      createdAt: now(),
      recommendations: { create: links.recommendations.map((recommendation) => ({ recommendationId: recommendation.id })) },
    },
  })
  const subject = { type: 'action' as const, id, ref }
  const reviewIds = [...links.recommendations, ...(links.source ? [links.source] : [])].map(({ reviewId }) => reviewId)
  return { ok: true, id, ref, entry: { event: 'action.proposed', subject, reviewIds, to: form.title } }
}

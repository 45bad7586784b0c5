import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import { nextReference } from '#app/db/next-reference.server'
import type { Actor } from '#app/domain/people/actor'
import { now, today } from '#app/domain/shared/clock'
import type { NewPlanActionForm } from './plan-action-forms'
import { resolveLinks } from './plan-action-links.server'
import { canPropose } from './plan-action-policy'

/** Puts an action forward for the group to agree. Its due date may still be changed freely until then. */
export function proposePlanAction(actor: Actor, form: NewPlanActionForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canPropose(actor, form)
      if (!permission.allowed) return refuse('', permission.because)
      if (form.dueOn < today()) return refuse('dueOn', 'Due date must be today or in the future')
      const links = await resolveLinks(tx, actor, form)
      if (!links.ok) return links

      const ref = await nextReference(tx, 'ACT')
      const { recommendationRefs: _, ...facts } = form
      const action = await tx.planAction.create({
        data: {
          ...facts,
          ref,
          firstDueOn: form.dueOn,
          statusSince: now(),
          createdById: actor.accountId,
          createdAt: now(),
          recommendations: { create: links.recommendations.map(({ id }) => ({ recommendationId: id })) },
        },
      })
      const subject = { type: 'action' as const, id: action.id, ref }
      const reviewIds = links.recommendations.map(({ reviewId }) => reviewId)
      return done({ ref }, [{ event: 'action.proposed', subject, reviewIds, to: form.title }])
    },
    options,
  )
}

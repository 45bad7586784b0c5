import { change, done, refuse, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { NewPlanActionForm } from './plan-action-forms'
import { writeProposal } from './write-proposal.server'

/** Puts an action forward for the group to agree. Its due date may still be changed freely until then. */
export function proposePlanAction(actor: Actor, form: NewPlanActionForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const written = await writeProposal(tx, actor, form, null)
      return written.ok ? done({ ref: written.ref }, [written.entry]) : refuse(written.problems)
    },
    options,
  )
}

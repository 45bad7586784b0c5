import { change, done, refuse, refuseStale, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { now, today } from '#app/domain/shared/clock'
import type { Problem } from '#app/domain/shared/outcome'
import { trailEvents } from '#app/domain/trail/trail-events'
import { findActionToWrite, NO_SUCH_ACTION } from './find-action-to-write.server'
import { withInviters } from './inviters.server'
import { planActionStatuses } from './plan-action'
import type { StepForm } from './plan-action-forms'
import { canTake } from './plan-action-policy'
import { planActionStep, stepNeeds, type PlanActionTransition } from './plan-action-transitions'

/**
 * Moves an action one step on in its life, as the table of steps has it: agree, start, wait, resume, deliver, sign off,
 * return, embed, reopen, withdraw. Refused where the table has no such step, where the actor may not take it, and where
 * something that it needs is missing.
 */
export function takePlanActionStep(actor: Actor, ref: string, step: string, form: StepForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const action = await findActionToWrite(tx, actor, ref)
      if (!action) return refuse('', NO_SUCH_ACTION)
      const transition = planActionStep(action.status, step)
      const { label } = planActionStatuses[action.status]
      if (!transition) return refuse('', `This step cannot be taken, because the action is now ${label.toLowerCase()}`)
      const permission = canTake(await withInviters(tx, actor), action, transition)
      if (!permission.allowed) return refuse('', permission.because)
      if (action.version !== form.version) {
        return refuseStale({ outcome: action.outcome, waitingFor: action.waitingFor }, action.version)
      }
      const evidence = stepNeeds(transition, 'evidence') ? await tx.evidence.count({ where: { planActionId: action.id } }) : 0
      const missing = missingFor(transition, form, evidence)
      if (missing.length > 0) return refuse(missing)

      const because = stepNeeds(transition, 'a reason') ? form.reason : null
      const facts = factsAfter(transition, form, action.dueOn, actor.accountId)
      await tx.planAction.update({
        where: { id: action.id },
        data: { ...facts, status: transition.to, statusSince: now(), statusReason: because, version: { increment: 1 } },
      })
      const { subject, reviewIds } = action
      const to = saidBy(transition, form)
      return done({ ref, notice: trailEvents[transition.event] }, [{ event: transition.event, subject, reviewIds, to, because }])
    },
    options,
  )
}

function missingFor(transition: PlanActionTransition, { reason, waitingFor, outcome }: StepForm, evidence: number): Problem[] {
  const problems: Problem[] = []
  if (stepNeeds(transition, 'a reason') && !reason) problems.push({ field: 'reason', words: 'Enter the reason' })
  if (stepNeeds(transition, 'what it waits for') && !waitingFor) problems.push({ field: 'waitingFor', words: 'Enter what the action waits for' })
  if (stepNeeds(transition, 'an outcome text') && !outcome) problems.push({ field: 'outcome', words: 'Enter what came of the action' })
  if (stepNeeds(transition, 'evidence') && evidence === 0) {
    problems.push({ field: '', words: 'Add at least one piece of evidence in a progress update first' })
  }
  return problems
}

/** The facts that each status brings with it, and those that no longer hold. */
function factsAfter({ to, step }: PlanActionTransition, form: StepForm, dueOn: string, accountId: string | null) {
  const waitingFor = to === 'waiting' ? form.waitingFor : null
  const notDelivered = { deliveredOn: null, deliveredById: null }
  switch (to) {
    case 'agreed':
      return { waitingFor, firstDueOn: dueOn }
    case 'delivered':
      return { waitingFor, outcome: form.outcome, deliveredOn: today(), deliveredById: accountId }
    case 'signed_off':
      return { waitingFor, signedOffOn: today(), signedOffById: accountId }
    case 'reopened':
      return { waitingFor, ...notDelivered, signedOffOn: null, signedOffById: null }
    default:
      return step === 'return' ? { waitingFor, ...notDelivered } : { waitingFor }
  }
}

function saidBy({ to }: PlanActionTransition, { waitingFor, outcome }: StepForm): string | null {
  if (to === 'waiting') return waitingFor
  return to === 'delivered' ? outcome : null
}

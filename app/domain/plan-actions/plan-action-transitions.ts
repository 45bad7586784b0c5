import type { StatusMachine } from '#app/domain/shared/status-machine'
import { planActionStatuses, type PlanActionStatus } from './plan-action'

export type { PlanActionStatus } from './plan-action'

export type PlanActionNeed = 'a reason' | 'what it waits for' | 'an outcome text' | 'evidence'

/**
 * The life of a plan action. Delivered is the owner's claim, signed off is somebody else's check, embedded is seen in
 * practice: three facts, never one.
 */
export const planActionMachine = {
  statuses: planActionStatuses,
  transitions: [
    { from: 'proposed', to: 'agreed', step: 'agree', act: 'action.agree', label: 'Agree this action', needs: [], event: 'action.agreed' },
    { from: 'agreed', to: 'in_progress', step: 'start', act: 'action.record_progress', label: 'Start work', needs: [], event: 'action.started' },
    { from: 'reopened', to: 'in_progress', step: 'start', act: 'action.record_progress', label: 'Start work again', needs: [], event: 'action.started' },
    { from: 'waiting', to: 'in_progress', step: 'resume', act: 'action.record_progress', label: 'Resume work', needs: [], event: 'action.resumed' },
    { from: 'agreed', to: 'waiting', step: 'wait', act: 'action.record_progress', label: 'Set to waiting', needs: ['what it waits for'], event: 'action.set_waiting' },
    { from: 'in_progress', to: 'waiting', step: 'wait', act: 'action.record_progress', label: 'Set to waiting', needs: ['what it waits for'], event: 'action.set_waiting' },
    { from: 'reopened', to: 'waiting', step: 'wait', act: 'action.record_progress', label: 'Set to waiting', needs: ['what it waits for'], event: 'action.set_waiting' },
    { from: 'in_progress', to: 'delivered', step: 'deliver', act: 'action.deliver', label: 'Say it is delivered', needs: ['evidence', 'an outcome text'], event: 'action.delivered' },
    { from: 'waiting', to: 'delivered', step: 'deliver', act: 'action.deliver', label: 'Say it is delivered', needs: ['evidence', 'an outcome text'], event: 'action.delivered' },
    { from: 'delivered', to: 'signed_off', step: 'sign-off', act: 'action.sign_off', label: 'Sign off', needs: [], event: 'action.signed_off' },
    { from: 'delivered', to: 'in_progress', step: 'return', act: 'action.return', label: 'Return to the owner', needs: ['a reason'], event: 'action.returned' },
    { from: 'signed_off', to: 'embedded', step: 'embed', act: 'action.embed', label: 'Record as embedded', needs: ['a reason'], event: 'action.embedded' },
    { from: 'signed_off', to: 'reopened', step: 'reopen', act: 'action.reopen', label: 'Reopen', needs: ['a reason'], event: 'action.reopened' },
    { from: 'embedded', to: 'reopened', step: 'reopen', act: 'action.reopen', label: 'Reopen', needs: ['a reason'], event: 'action.reopened' },
    { from: 'proposed', to: 'withdrawn', step: 'withdraw', act: 'action.withdraw', label: 'Withdraw', needs: ['a reason'], event: 'action.withdrawn' },
    { from: 'agreed', to: 'withdrawn', step: 'withdraw', act: 'action.withdraw', label: 'Withdraw', needs: ['a reason'], event: 'action.withdrawn' },
    { from: 'in_progress', to: 'withdrawn', step: 'withdraw', act: 'action.withdraw', label: 'Withdraw', needs: ['a reason'], event: 'action.withdrawn' },
    { from: 'waiting', to: 'withdrawn', step: 'withdraw', act: 'action.withdraw', label: 'Withdraw', needs: ['a reason'], event: 'action.withdrawn' },
    { from: 'delivered', to: 'withdrawn', step: 'withdraw', act: 'action.withdraw', label: 'Withdraw', needs: ['a reason'], event: 'action.withdrawn' },
    { from: 'reopened', to: 'withdrawn', step: 'withdraw', act: 'action.withdraw', label: 'Withdraw', needs: ['a reason'], event: 'action.withdrawn' },
  ],
} as const satisfies StatusMachine<PlanActionStatus, PlanActionNeed>

export type PlanActionTransition = (typeof planActionMachine)['transitions'][number]
export type PlanActionStep = PlanActionTransition['step']

/** Statuses in which there is still work for the lead agency. */
export const openStatuses = ['proposed', 'agreed', 'in_progress', 'waiting', 'reopened'] as const satisfies readonly PlanActionStatus[]

/** Statuses that end well: somebody other than the owner has checked. */
export const completeStatuses = ['signed_off', 'embedded'] as const satisfies readonly PlanActionStatus[]

/** Does this action still have work to do for its lead agency? */
export const isOpen = (status: PlanActionStatus) => (openStatuses as readonly PlanActionStatus[]).includes(status)

/** The steps that lead out of a status, in the order of the table. */
export function planActionStepsFrom(status: PlanActionStatus): PlanActionTransition[] {
  return planActionMachine.transitions.filter(({ from }) => from === status)
}

/** The step of this name out of a status; null where the table has none. */
export function planActionStep(status: PlanActionStatus, step: string): PlanActionTransition | null {
  return planActionStepsFrom(status).find((transition) => transition.step === step) ?? null
}

/** Does the step need this to be given or to be so? */
export const stepNeeds = (transition: PlanActionTransition, need: PlanActionNeed) =>
  (transition.needs as readonly PlanActionNeed[]).includes(need)

/** Is this the name of a step at all, out of whichever status? */
export const isStepName = (step: string) => planActionMachine.transitions.some((transition) => transition.step === step)

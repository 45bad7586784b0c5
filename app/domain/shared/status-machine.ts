import type { Act } from '#app/domain/people/permissions'
import type { TrailEvent } from '#app/domain/trail/trail-events'

/** The colours of a status tag. They help the eye only: the label says it all. */
export type StatusColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

/** How a status is shown and explained. */
export interface StatusFace {
  label: string
  meaning: string
  colour: StatusColour
}

/** One step from a status to another. */
export interface Transition<Status extends string, Need extends string = string> {
  from: Status
  to: Status
  /** Code of the step, for addresses and forms: only one step of this name leads out of a status. */
  step: string
  /** Who may take it: the row of the permissions table. */
  act: Act
  /** The step as a button says it. */
  label: string
  /** What has to be given, or to be so, before the step can be taken; each reads after "needs". */
  needs: readonly Need[]
  event: TrailEvent
}

/** The life of a noun as data: its statuses and every step between them. What is not listed cannot happen. */
export interface StatusMachine<Status extends string, Need extends string = string> {
  statuses: Record<Status, StatusFace>
  transitions: readonly Transition<Status, Need>[]
}

/** The steps that lead out of a status, in the order of the table. */
export function stepsFrom<Status extends string, Need extends string>(
  machine: StatusMachine<Status, Need>,
  status: Status,
): Transition<Status, Need>[] {
  return machine.transitions.filter(({ from }) => from === status)
}

/** The step of this name that leads out of a status; null where the table has none. */
export function stepNamed<Status extends string, Need extends string>(
  machine: StatusMachine<Status, Need>,
  status: Status,
  step: string,
): Transition<Status, Need> | null {
  return stepsFrom(machine, status).find((transition) => transition.step === step) ?? null
}

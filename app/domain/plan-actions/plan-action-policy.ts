import type { Actor } from '#app/domain/people/actor'
import { allowed, denied, may, type Permission } from '#app/domain/people/may'
import type { PlanActionStatus } from './plan-action'
import { isOpen, planActionStepsFrom, type PlanActionTransition } from './plan-action-transitions'

/** What of an action the policy looks at. */
export interface ActionFacts {
  status: PlanActionStatus
  leadAgencyId: string
  groupId: string | null
  ownerId: string | null
  deliveredById: string | null
}

/** The actor, with everybody who invited them, directly or through others. */
export interface ActorWithInviters {
  actor: Actor
  inviterIds: readonly string[]
}

type Owned = Pick<ActionFacts, 'leadAgencyId' | 'groupId' | 'ownerId'>
const subjectOf = ({ leadAgencyId, groupId, ownerId }: Owned) => ({ agencyIds: [leadAgencyId], groupId, accountIds: [ownerId] })

/** May the actor propose an action at all? Whether it may be for this agency and group is for `canPropose`. */
export function canProposeSomewhere(actor: Actor): Permission {
  return may(actor, 'action.propose', {
    agencyIds: actor.agency ? [actor.agency.id] : [],
    groupId: actor.chairedGroupIds[0] ?? null,
  })
}

/** May the actor propose an action for this lead agency in this group? */
export const canPropose = (actor: Actor, action: Pick<ActionFacts, 'leadAgencyId' | 'groupId'>) =>
  may(actor, 'action.propose', { agencyIds: [action.leadAgencyId], groupId: action.groupId })

/** May the actor change what the action says? Only while there is work to do: what was delivered or ended stays as it was. */
export function canChange(actor: Actor, action: ActionFacts): Permission {
  if (!isOpen(action.status)) return denied('An action can be changed only before it is delivered.')
  return may(actor, 'action.change', subjectOf(action))
}

/** May the actor move the action to another agency or group? Once it is agreed, only who could agree it. */
export function canMove(actor: Actor, action: ActionFacts): Permission {
  if (action.status === 'proposed') return canChange(actor, action)
  return may(actor, 'action.agree', subjectOf(action))
}

/** May the actor record progress and evidence? Not on a proposal, and not on what was withdrawn. */
export function canRecordProgress(actor: Actor, action: ActionFacts): Permission {
  if (action.status === 'proposed') return denied('Progress can be recorded once the action is agreed.')
  if (action.status === 'withdrawn') return denied('This action was withdrawn.')
  return may(actor, 'action.record_progress', subjectOf(action))
}

/** May the actor give the action a new due date? The group grants it; while it is a proposal its form does. */
export function canChangeDate(actor: Actor, action: ActionFacts): Permission {
  if (action.status === 'proposed') return denied('Change the due date of a proposal on its own form.')
  if (!isOpen(action.status)) return denied('The due date can be changed only while there is work to do.')
  return may(actor, 'action.change_date', subjectOf(action))
}

/** May the actor take this step? Who may, by role; and nobody vouches for their own work. */
export function canTake(who: ActorWithInviters, action: ActionFacts, transition: PlanActionTransition): Permission {
  const byRole = may(who.actor, transition.act, subjectOf(action))
  if (!byRole.allowed) return byRole
  return closes(transition) ? notTheirOwn(who, action) : allowed
}

/** The steps that the actor may take now: what the page offers, and nothing else. */
export const stepsOpenTo = (who: ActorWithInviters, action: ActionFacts) =>
  planActionStepsFrom(action.status).filter((transition) => canTake(who, action, transition).allowed)

// Steps that close an action: by saying that the work is good, or that it need not be done. A proposal is nobody's promise yet.
const closes = ({ from, to }: PlanActionTransition) =>
  to === 'signed_off' || to === 'embedded' || (to === 'withdrawn' && from !== 'proposed')

/**
 * Nobody closes an action that they own or delivered, nor does an account of the owner's making: one which the owner
 * (or who delivered) invited, directly or through others, or made a link to set the password of.
 */
function notTheirOwn({ actor, inviterIds }: ActorWithInviters, { ownerId, deliveredById }: ActionFacts): Permission {
  const interested = [ownerId, deliveredById].filter((id) => id !== null)
  if (actor.accountId !== null && actor.accountId === ownerId) return denied('You own this action. Somebody else has to take this step.')
  if (actor.accountId !== null && actor.accountId === deliveredById) {
    return denied('You said that this action is delivered. Somebody else has to take this step.')
  }
  if (interested.some((id) => inviterIds.includes(id))) {
    return denied('The owner of this action made your account, or a link into it. Somebody else has to take this step.')
  }
  return allowed
}

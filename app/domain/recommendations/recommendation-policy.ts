import type { Actor } from '#app/domain/people/actor'
import { allowed, denied, may, type Permission } from '#app/domain/people/may'
import { isUnanswered, stateOf, type AddresseeDates } from './addressee-state'

type AddresseeOf = Pick<AddresseeDates, 'sentOn' | 'openedAt' | 'acknowledgedAt' | 'answer'> & { agencyId: string }

/** May the actor add recommendations to reviews? */
export const canAddRecommendation = (actor: Actor) => may(actor, 'recommendation.add')

/** May the actor change what is kept of a recommendation? */
export const canChangeRecommendation = (actor: Actor) => may(actor, 'recommendation.change')

/** May the actor mark it as sent to its addressees? */
export const canSendRecommendation = (actor: Actor) => may(actor, 'recommendation.send')

/** May the actor answer for this addressee? Its own agency's lead, or the secretariat on its behalf; not before it was sent. */
export function canAnswer(actor: Actor, addressee: AddresseeOf): Permission {
  const permission = may(actor, 'recommendation.answer', { agencyIds: [addressee.agencyId] })
  if (!permission.allowed) return permission
  return addressee.sentOn ? allowed : denied('This recommendation has not been sent to the agency yet.')
}

/** May the actor acknowledge it for this addressee? Only once, and only while there is no answer. */
export function canAcknowledge(actor: Actor, addressee: AddresseeOf): Permission {
  const permission = canAnswer(actor, addressee)
  if (!permission.allowed) return permission
  if (!isUnanswered(addressee)) return denied('It has been answered already.')
  return stateOf(addressee) === 'acknowledged' ? denied('It has been acknowledged already.') : allowed
}

/** Does the actor's opening the page count as the agency's? A lead or a contributor of the agency, once it was sent. */
export function opensFor(actor: Actor, addressee: { agencyId: string; sentOn: string | null }): boolean {
  const isOfAgency = actor.agency?.id === addressee.agencyId
  const works = actor.roles.includes('agency_lead') || actor.roles.includes('contributor')
  return isOfAgency && works && addressee.sentOn !== null
}

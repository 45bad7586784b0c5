import type { Actor } from '#app/domain/people/actor'
import { may } from '#app/domain/people/may'

/** May this actor open the pages of agencies? */
export const canSeeAgencies = (actor: Actor) => may(actor, 'agency.see')

/** May this actor add an agency, or change one? */
export const canChangeAgencies = (actor: Actor) => may(actor, 'agency.change')

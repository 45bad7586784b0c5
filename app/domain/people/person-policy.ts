import type { Actor } from './actor'
import { may } from './may'

/** May this actor name the people of an agency? They are part of the agency's record. */
export const canAddPeople = (actor: Actor) => may(actor, 'agency.change')

import type { Actor } from '#app/domain/people/actor'
import { may } from '#app/domain/people/may'

/** May this actor change what the partnership is called? */
export const canChangePartnership = (actor: Actor) => may(actor, 'partnership.change')

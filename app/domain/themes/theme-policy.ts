import type { Actor } from '#app/domain/people/actor'
import { may } from '#app/domain/people/may'

/** May the actor add themes to the codebook, and change and retire those in it? */
export const canChangeThemes = (actor: Actor) => may(actor, 'theme.change')

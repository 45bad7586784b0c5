import type { Actor } from '#app/domain/people/actor'
import { may } from '#app/domain/people/may'

/** May the actor form a new group? */
export const canFormGroup = (actor: Actor) => may(actor, 'group.form')

/** May the actor change this group: its facts, its members, the reviews that it takes on? */
export const canChangeGroup = (actor: Actor, group: { id: string }) => may(actor, 'group.change', { groupId: group.id })

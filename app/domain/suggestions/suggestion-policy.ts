import type { Actor } from '#app/domain/people/actor'
import { allowed, denied, may, type Permission } from '#app/domain/people/may'
import type { SuggestionState } from './suggestion'

/** May the actor look at what the machine suggests, and decide? */
export const canDecideSuggestions = (actor: Actor) => may(actor, 'suggestion.decide')

/** May the actor ask the machine to look at a document again? */
export const canAskForSuggestions = (actor: Actor) => may(actor, 'suggestion.ask')

/** May the actor open a decided suggestion again? What became a record is only for whoever decided it to undo; a dismissal is anybody's who may decide. */
export function canReopen(actor: Actor, suggestion: { state: SuggestionState; decidedById: string | null; decidedBy: { person: { name: string } } | null }): Permission {
  const permission = canDecideSuggestions(actor)
  if (!permission.allowed) return permission
  if (suggestion.state === 'open') return denied('This suggestion is open.')
  if (suggestion.state === 'dismissed' || suggestion.decidedById === actor.accountId) return allowed
  return denied(`${suggestion.decidedBy?.person.name ?? 'Somebody else'} accepted this. Withdraw or change what it became instead.`)
}

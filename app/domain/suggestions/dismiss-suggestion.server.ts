import { change, done } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import { decide, findSuggestionToDecide } from './find-suggestion-to-decide.server'
import type { DismissForm } from './suggestion-forms'

/** Says that a suggestion is not wanted, perhaps with the reason. It is kept: the same passage is not suggested again. */
export function dismissSuggestion(actor: Actor, documentRef: string, form: DismissForm) {
  return change(actor, async (tx) => {
    const found = await findSuggestionToDecide(tx, actor, documentRef, form)
    if (!found.ok) return found
    const entry = await decide(tx, actor, found.suggestion, { state: 'dismissed', because: form.because })
    return done({ id: found.suggestion.id, version: found.suggestion.version + 1 }, [entry])
  })
}

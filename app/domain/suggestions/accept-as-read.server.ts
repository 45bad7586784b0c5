import type { Actor } from '#app/domain/people/actor'
import { refuse } from '#app/db/change.server'
import type { Outcome } from '#app/domain/shared/outcome'
import { acceptAsRecommendation } from './accept-as-recommendation.server'
import { acceptSuggestion } from './accept-suggestion.server'
import { isRecommended } from './suggestion'
import type { AcceptForm } from './suggestion-forms'
import { isComplete, suggestedRecommendation } from './suggested-recommendation'
import { findSuggestionShown } from './suggestion-queries.server'

interface Accepted {
  id: string
  findingRef?: string
}

/**
 * Takes a suggestion just as it is read: a passage is coded with the themes that were shown; a recommendation with its number
 * and its addressees known is added to the review. What needs more than was read is refused, and has a form of its own.
 */
export async function acceptAsRead(actor: Actor, document: { id: string; ref: string; reviewId: string }, form: AcceptForm): Promise<Outcome<Accepted>> {
  const suggestion = await findSuggestionShown(actor, document, form.suggestion)
  if (!suggestion || suggestion.kind === 'passage' || suggestion.state !== 'open') return acceptSuggestion(actor, document.ref, form)
  if (!isRecommended(suggestion.kind) || !isComplete(suggestion)) return refuse('', 'More has to be known about this. Use its form')
  const { unknownBodies: _, ...facts } = suggestedRecommendation(suggestion)
  const outcome = await acceptAsRecommendation(actor, document.ref, {
    ...facts,
    suggestion: form.suggestion,
    version: form.version,
    withoutPlace: false,
    scope: 'local',
    isAssuranceRequest: false,
    themeIds: form.themeIds,
    findingIds: [],
    newBodies: [],
    madeBefore: null,
  })
  return outcome.ok ? { ok: true, value: { id: outcome.value.id } } : outcome
}

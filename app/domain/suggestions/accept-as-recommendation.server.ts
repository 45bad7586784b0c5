import { change, done, refuse, type ChangeOptions, type Tx } from '#app/db/change.server'
import { writeAgency } from '#app/domain/agencies/add-agency.server'
import type { Actor } from '#app/domain/people/actor'
import type { NewRecommendationForm } from '#app/domain/recommendations/recommendation-forms'
import { canAddRecommendation } from '#app/domain/recommendations/recommendation-policy'
import { writeRecommendation } from '#app/domain/recommendations/write-recommendation.server'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { placeNow } from './accept-suggestion.server'
import { decide, findSuggestionToDecide, type SuggestionToDecide } from './find-suggestion-to-decide.server'
import { suggestedRecommendation } from './suggested-recommendation'
import { isRecommended } from './suggestion'
import type { SuggestedRecommendationForm } from './suggestion-forms'
import type { SuggestedAddressee } from './suggestion-shown'

/**
 * Adds a suggested recommendation, concern or commitment to its review, with its words anchored where they were found, in one
 * step. Bodies that are named and not agencies yet are added as agencies where the form says so and the actor may.
 */
export function acceptAsRecommendation(actor: Actor, documentRef: string, form: SuggestedRecommendationForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const found = await findSuggestionToDecide(tx, actor, documentRef, form)
      if (!found.ok) return found
      const permission = canAddRecommendation(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const { suggestion } = found
      if (!isRecommended(suggestion.kind)) return refuse('', 'This is nothing that a review recommends')
      const added = await addBodies(tx, actor, form.newBodies)
      if (!added.ok) return added

      const { suggestion: _, version: __, newBodies: ___, ...facts } = form
      const recommendation: NewRecommendationForm = {
        ...facts,
        documentId: suggestion.document.id,
        agencyIds: [...form.agencyIds, ...added.ids],
      }
      const anchor = await placeNow(tx, suggestion)
      const written = await writeRecommendation(tx, actor, suggestion.document.review, recommendation, anchor && { ...anchor, documentId: suggestion.document.id })
      if (!written.ok) return refuse(written.problems)
      const state = isAsSuggested(suggestion, form) ? 'accepted' : 'changed'
      const entry = await decide(tx, actor, suggestion, { state, recommendationId: written.id })
      return done({ id: suggestion.id, ref: written.ref }, [entry, written.entry, ...added.entries])
    },
    options,
  )
}

/** Did the person take the recommendation as the machine read it? */
function isAsSuggested(suggestion: SuggestionToDecide, form: SuggestedRecommendationForm): boolean {
  const suggested = suggestedRecommendation({ ...suggestion, addressees: JSON.parse(suggestion.addressees) as SuggestedAddressee[] })
  const same = (one: readonly string[], other: readonly string[]) => [...one].sort().join() === [...other].sort().join()
  return (
    form.kind === suggested.kind && form.text === suggested.text && form.number === suggested.number && form.dueOn === suggested.dueOn &&
    form.newBodies.length === suggested.unknownBodies.length && same(form.agencyIds, suggested.agencyIds)
  )
}

async function addBodies(tx: Tx, actor: Actor, names: readonly string[]) {
  const ids: string[] = []
  const entries: NewTrailEntry[] = []
  for (const name of names) {
    const written = await writeAgency(tx, actor, { name, shortName: name.slice(0, 40), kind: 'other', aliases: [] })
    if (!written.ok) return refuse('newBodies', written.problems[0]?.words ?? 'This body cannot be added')
    ids.push(written.agency.id)
    entries.push(written.entry)
  }
  return { ok: true as const, ids, entries }
}

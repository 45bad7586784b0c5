import type { Actor } from '#app/domain/people/actor'
import { parseForm } from '#app/http/parse-form.server'
import { invalid } from '#app/http/responses.server'
import { carryOut, DecisionForm } from './decisions.server'

/**
 * Does what a form on a page about suggestions asks for, and says where to go on: the same page, at the suggestion that the
 * form names as the next, or at the passage that was coded. No notice: it would take the focus away from there.
 */
export async function decideOnPage(request: Request, actor: Actor, document: { id: string; ref: string; reviewId: string }) {
  const named = new URL(request.url)
  const form = await parseForm(request, DecisionForm)
  if (!form.ok) return { ok: false as const, response: invalid(form) }
  const outcome = await carryOut(actor, document, form.value, form.once)
  if (!outcome.ok) return { ok: false as const, response: invalid(form.reject(outcome)) }
  const { suggestionId, findingRef } = outcome.value
  const next = 'next' in form.value && form.value.next ? form.value.next : suggestionId
  if (next) return { ok: true as const, location: `${named.pathname}${named.search}#suggestion-${next}` }
  named.searchParams.set('coded', findingRef ?? '')
  return { ok: true as const, location: `${named.pathname}${named.search}#passage-${findingRef ?? ''}` }
}

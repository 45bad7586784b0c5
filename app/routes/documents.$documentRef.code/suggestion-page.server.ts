import { findDocument } from '#app/domain/documents/document-queries.server'
import type { Actor } from '#app/domain/people/actor'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import type { SuggestionKind } from '#app/domain/suggestions/suggestion'
import { canDecideSuggestions } from '#app/domain/suggestions/suggestion-policy'
import { findSuggestionShown } from '#app/domain/suggestions/suggestion-queries.server'
import { found, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { backTo } from './back-to.server'

/** What every page about one suggestion of some kinds begins with: the document, the suggestion, and the way back. */
export async function suggestionPage(request: Request, actor: Actor, params: { documentRef?: string; suggestionId?: string }, kinds: readonly SuggestionKind[]) {
  const document = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canDecideSuggestions(actor))
  const suggestion = found(await findSuggestionShown(actor, document, params.suggestionId ?? ''))
  found(kinds.find((kind) => kind === suggestion.kind))
  await viewed(request, actor, document.review)
  return {
    document,
    suggestion,
    page: {
      document: { ref: document.ref, title: document.title },
      suggestion,
      back: backTo(document.ref, suggestion.id, new URL(request.url)),
      protectiveMarking: protectiveMarkingOf([document.review]),
    },
  }
}

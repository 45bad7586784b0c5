import { refuse, type Tx } from '#app/db/change.server'
import { shortQuote } from '#app/domain/findings/finding'
import type { Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import type { TrailEvent } from '#app/domain/trail/trail-events'
import { suggestionStates, type SuggestionState } from './suggestion'
import { canDecideSuggestions } from './suggestion-policy'
import { suggestionsVisibleTo } from './visible-suggestions.server'

const shown = {
  document: { select: { id: true, ref: true, review: { select: { id: true, ref: true } } } },
  decidedBy: { select: { person: { select: { name: true } } } },
  themes: { orderBy: { confidence: 'desc' }, include: { theme: { select: { id: true, name: true, isActive: true } } } },
} as const

/** A suggestion as the verbs that decide on it need it. */
export async function findSuggestion(tx: Tx, actor: Actor, documentRef: string, id: string) {
  return tx.suggestion.findFirst({ where: { AND: [suggestionsVisibleTo(actor), { id, document: { ref: documentRef } }] }, include: shown })
}

/**
 * A suggestion that is open for the actor to decide at the version that the page showed; otherwise refused, with who decided
 * what meanwhile.
 */
export async function findSuggestionToDecide(tx: Tx, actor: Actor, documentRef: string, { suggestion: id, version }: { suggestion: string; version: number }) {
  const permission = canDecideSuggestions(actor)
  if (!permission.allowed) return refuse('', permission.because)
  const suggestion = await findSuggestion(tx, actor, documentRef, id)
  if (!suggestion) return refuse('', 'This suggestion is no longer there: suggestions have been made again since. Look at the document again')
  if (suggestion.state !== 'open') {
    const who = suggestion.decidedById === actor.accountId ? 'You have' : `${suggestion.decidedBy?.person.name ?? 'Somebody'} has`
    const words = `${who} decided on this already: ${suggestionStates[suggestion.state].label.toLowerCase()}. Nothing was changed`
    return { ...refuse('', words), currentVersion: suggestion.version }
  }
  if (suggestion.version !== version) {
    return { ...refuse('', 'Somebody decided on this and undid it since you opened the page. Look at it again, then decide'), currentVersion: suggestion.version }
  }
  return { ok: true as const, suggestion }
}

export type SuggestionToDecide = NonNullable<Awaited<ReturnType<typeof findSuggestion>>>

const eventOf = {
  accepted: 'suggestion.accepted',
  changed: 'suggestion.changed',
  dismissed: 'suggestion.dismissed',
} as const satisfies Record<Exclude<SuggestionState, 'open'>, TrailEvent>

interface Decision {
  state: Exclude<SuggestionState, 'open'>
  because?: string | null
  findingId?: string
  recommendationId?: string
  planActionId?: string
  addresseeId?: string
  addresseeVersion?: number
}

/** Stores what somebody decided on a suggestion, and gives what the trail says of it. */
export async function decide(tx: Tx, actor: Actor, suggestion: SuggestionToDecide, { state, because = null, ...became }: Decision) {
  await tx.suggestion.update({
    where: { id: suggestion.id },
    data: { ...became, state, because, decidedById: actor.accountId, decidedAt: now(), version: { increment: 1 } },
  })
  const { document } = suggestion
  return {
    event: eventOf[state],
    subject: { type: 'suggestion' as const, id: suggestion.id, ref: document.ref },
    reviewIds: [document.review.id],
    to: shortQuote(suggestion.quote),
    because,
  }
}

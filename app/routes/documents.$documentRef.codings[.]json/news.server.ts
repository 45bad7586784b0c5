import { listPassagesOf } from '#app/domain/findings/finding-queries.server'
import type { Actor } from '#app/domain/people/actor'
import { findCodingsSince } from '#app/domain/suggestions/codings-since.server'
import { findProgress, listSuggestionsById, type Stretch } from '#app/domain/suggestions/suggestion-queries.server'
import { inPart, passagesInPart } from '../documents.$documentRef.code/workspace.server'

interface Document {
  id: string
  reviewId: string
}

const offset = (url: URL, name: string) => {
  const text = url.searchParams.get(name) ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/** The stretch of the document that the page shows. */
export const partAsked = (url: URL): Stretch => ({ start: offset(url, 'start'), end: offset(url, 'end') })

/** How the codings of a part are now, with those of its suggestions that changed. */
export async function partNow(actor: Actor, document: Document, part: Stretch, suggestionIds: readonly string[]) {
  const [suggestions, passages, progress] = await Promise.all([
    listSuggestionsById(actor, document, suggestionIds),
    listPassagesOf(actor, document.id),
    findProgress(actor, [document.id]),
  ])
  return {
    suggestions: suggestions.filter(({ start }) => start >= part.start && start < part.end).map((suggestion) => inPart(suggestion, part)),
    passages: passagesInPart(passages, part),
    progress: progress.get(document.id) ?? { lookedAt: 0, total: 0 },
  }
}

export type PartNow = Awaited<ReturnType<typeof partNow>>

/** What happened since the page last asked, and how its part is now; only the place in the trail where nothing did. */
export async function newsOfPart(actor: Actor, document: Document, url: URL) {
  const { cursor, events } = await findCodingsSince(actor, document.reviewId, offset(url, 'since'))
  const ofOthers = events.filter(({ isMine }) => !isMine)
  if (events.length === 0) return { cursor, now: null, news: [], isRemade: false }
  const ids = events.flatMap(({ type, id }) => (type === 'suggestion' ? [id] : []))
  return {
    cursor,
    now: await partNow(actor, document, partAsked(url), [...new Set(ids)]),
    news: [...new Set(ofOthers.flatMap(({ type, event, by }) => (type === 'document' ? [] : [`${by} ${DID[event] ?? 'changed a coding'}`])))],
    isRemade: events.some(({ event, id }) => event === 'document.suggestions_made' && id === document.id),
  }
}

const DID: Record<string, string> = {
  'finding.coded': 'coded a passage',
  'finding.changed': 'changed a coding',
  'finding.withdrawn': 'withdrew a coding',
  'suggestion.accepted': 'accepted a suggestion',
  'suggestion.changed': 'accepted a suggestion with changes',
  'suggestion.dismissed': 'dismissed a suggestion',
  'suggestion.reopened': 'opened a suggestion again',
}

export type News = Awaited<ReturnType<typeof newsOfPart>>

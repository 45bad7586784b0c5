import { readDocumentText, type DocumentFacts } from '#app/domain/documents/document-queries.server'
import { documentParts, partAt, textOfPart, type DocumentPart } from '#app/domain/documents/document-parts'
import { listPassagesOf, type DocumentPassage } from '#app/domain/findings/finding-queries.server'
import type { Actor } from '#app/domain/people/actor'
import { isRecommended } from '#app/domain/suggestions/suggestion'
import { findProgress, findSuggestionsAround, listSuggestionsIn, type Stretch, type SuggestionFilter } from '#app/domain/suggestions/suggestion-queries.server'
import type { SuggestionShown } from '#app/domain/suggestions/suggestion-shown'
import { findCursor } from '#app/domain/suggestions/codings-since.server'

/** A suggestion beside its text: where it begins and ends in the part; its words stand there. */
export type SuggestionInPart = Omit<SuggestionShown, 'quote' | 'prefix' | 'suffix'>

/** What the workspace shows of a document: one part of it, with its suggestions and codings, and the way on. */
export async function readWorkspace(actor: Actor, document: DocumentFacts, filter: SuggestionFilter, askedPart: number | null) {
  const [source, cursor] = await Promise.all([readDocumentText(actor, document.id), findCursor()])
  const parts = documentParts(source)
  const part = parts[(askedPart ?? 0) - 1] ?? (await firstToDo(actor, document, filter, parts)) ?? parts[0]
  if (!part) throw new Error('A document has at least one part')
  const [suggestions, passages, around, progress] = await Promise.all([
    listSuggestionsIn(actor, document, filter, part),
    listPassagesOf(actor, document.id),
    findSuggestionsAround(actor, document.id, filter, part),
    findProgress(actor, [document.id]),
  ])
  const { text, blocks } = textOfPart(source, part)
  const shown = suggestions.rows.map((row) => inPart(row, part))
  return {
    text,
    blocks,
    part,
    parts: parts.length,
    suggestions: shown,
    total: suggestions.total,
    passages: passagesInPart(passages, part),
    lost: passages.filter(({ start }) => start === null),
    coded: passages.length,
    partBefore: around.before === null ? null : (partAt(parts, around.before)?.number ?? null),
    partAfter: around.after === null ? null : (partAt(parts, around.after)?.number ?? null),
    progress: progress.get(document.id) ?? { lookedAt: 0, total: 0 },
    cursor,
  }
}

/** The coded passages that begin in a part, without their words, counted from its beginning. */
export function passagesInPart(passages: readonly DocumentPassage[], part: Stretch) {
  return passages.flatMap(({ quote: _, start, end, ...passage }) =>
    start === null || end === null || start < part.start || start >= part.end
      ? []
      : [{ ...passage, start: start - part.start, end: Math.min(end, part.end) - part.start }],
  )
}

export type PassageInPart = ReturnType<typeof passagesInPart>[number]

async function firstToDo(actor: Actor, document: DocumentFacts, filter: SuggestionFilter, parts: readonly DocumentPart[]) {
  if (parts.length === 1) return parts[0]
  const next = await findSuggestionsAround(actor, document.id, { ...filter, state: filter.state ?? 'open' }, { start: 0, end: 0 })
  return next.after === null ? undefined : partAt(parts, next.after)
}

/** Leaves out the words, which stand in the text beside, and counts from the beginning of the part. */
export function inPart({ quote: _, prefix: __, suffix: ___, ...suggestion }: SuggestionShown, { start, end }: Stretch): SuggestionInPart {
  const isItem = isRecommended(suggestion.kind) || suggestion.kind === 'action'
  return {
    ...suggestion,
    response: isItem ? null : suggestion.response,
    start: suggestion.start - start,
    end: Math.min(suggestion.end, end) - start,
  }
}

import { makeAnchor, type Anchor } from '#app/domain/documents/anchor'
import type { ExtractedAnswer, ExtractedItem, ExtractedPassage, ExtractedTheme, Extraction, Span } from '#app/domain/learning/extraction'
import { LEAST_KEPT, type SuggestionKind } from './suggestion'

/** A suggestion as it will be stored, with its themes by code. */
export interface NewSuggestion extends Anchor {
  kind: SuggestionKind
  confidence: number
  number: string | null
  addressees: string
  dueText: string | null
  dueOn: string | null
  isClosed: boolean
  answer: ExtractedAnswer['answer']
  response: string | null
  partNotAccepted: string | null
  whyNotAccepted: string | null
  answersNumber: string | null
  themes: readonly ExtractedTheme[]
}

const nothing = {
  number: null, addressees: '[]', dueText: null, dueOn: null, isClosed: false,
  answer: null, response: null, partNotAccepted: null, whyNotAccepted: null, answersNumber: null,
}

/** Share of a passage that may lie inside an item before it is only that item again. */
const SAME_WORDS = 0.6

/**
 * What is kept of an extraction, in the order of the text, each anchored: passages with a theme from `LEAST_KEPT` on, items
 * and answers. A passage that is mostly an item is left to the item, and an item that is mostly an answer (it repeats what it
 * answers) to the answer, so that nothing is offered twice.
 */
export function suggestionsFromExtraction(text: string, { passages, items, answers }: Extraction): NewSuggestion[] {
  const calls = items.filter((item) => !isMostlyIn(item, answers))
  const taken = [...calls, ...answers].sort((one, other) => one.start - other.start)
  const suggested = [
    ...passages.filter((passage) => !isMostlyIn(passage, taken)).flatMap((passage) => fromPassage(text, passage)),
    ...calls.flatMap((item) => fromItem(text, item)),
    ...answers.flatMap((answer) => fromAnswer(text, answer)),
  ]
  return suggested.sort((one, other) => one.start - other.start || other.end - one.end)
}

function isMostlyIn({ start, end }: Span, taken: readonly Span[]): boolean {
  return taken.some((item) => Math.min(end, item.end) - Math.max(start, item.start) >= SAME_WORDS * (end - start))
}

const kept = (themes: readonly ExtractedTheme[]) => themes.filter(({ confidence }) => confidence >= LEAST_KEPT)

function fromPassage(text: string, passage: ExtractedPassage): NewSuggestion[] {
  const themes = kept(passage.themes)
  const anchor = themes.length > 0 ? makeAnchor(text, passage.start, passage.end) : null
  const confidence = Math.max(...themes.map((theme) => theme.confidence))
  return anchor ? [{ ...nothing, ...anchor, kind: 'passage', confidence, themes }] : []
}

function fromItem(text: string, item: ExtractedItem): NewSuggestion[] {
  const anchor = makeAnchor(text, item.start, item.end)
  if (!anchor) return []
  const { kind, confidence, number, isClosed, due } = item
  const addressees = JSON.stringify(item.addressees.map(({ name, bodyId }) => ({ name, agencyId: bodyId })))
  const facts = { kind, confidence, number, addressees, isClosed, dueText: due?.text ?? null, dueOn: due?.on ?? null }
  return [{ ...nothing, ...anchor, ...facts, themes: kept(item.themes) }]
}

function fromAnswer(text: string, given: ExtractedAnswer): NewSuggestion[] {
  const anchor = makeAnchor(text, given.start, given.end)
  if (!anchor) return []
  const { confidence, number, answer, response, partNotAccepted, whyNotAccepted } = given
  return [{ ...nothing, ...anchor, kind: 'answer', confidence, answersNumber: number, answer, response, partNotAccepted, whyNotAccepted, themes: [] }]
}

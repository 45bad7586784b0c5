import type { Span } from '#app/domain/learning/extraction'
import type { SuggestionKind } from './suggestion'
import type { NewSuggestion } from './suggestions-from-extraction'

interface Known {
  /** What somebody decided on earlier suggestions, whatever they decided. */
  decided: readonly (Span & { kind: SuggestionKind })[]
  /** Passages that are coded, with the codes of their themes. */
  coded: readonly (Span & { codes: readonly string[] })[]
  /** Recommendations of the review that are anchored here, and actions that were given here. */
  recorded: readonly Span[]
}

/** Share of a passage that a coded one may cover before it is the same again. */
const SAME = 0.5

/**
 * Leaves out of new suggestions what people know already: what stands exactly where somebody decided before, what is a
 * recommendation or an action on record, passages half of which is coded, and of the others the themes that a coded passage within them has.
 */
export function notYetKnown(suggested: readonly NewSuggestion[], { decided, coded, recorded }: Known): NewSuggestion[] {
  const spans = new Set(decided.map(({ kind, start, end }) => `${kind} ${start}-${end}`))
  return suggested.flatMap((suggestion) => {
    if (spans.has(`${suggestion.kind} ${suggestion.start}-${suggestion.end}`)) return []
    if (recorded.some((record) => shared(suggestion, record) >= SAME * (suggestion.end - suggestion.start))) return []
    if (suggestion.kind !== 'passage') return [suggestion]
    const within = coded.filter((passage) => shared(suggestion, passage) > 0)
    if (within.some((passage) => shared(suggestion, passage) >= SAME * (suggestion.end - suggestion.start))) return []
    const themes = suggestion.themes.filter(({ code }) => !within.some(({ codes }) => codes.includes(code)))
    return themes.length === 0 ? [] : [{ ...suggestion, themes, confidence: Math.max(...themes.map(({ confidence }) => confidence)) }]
  })
}

const shared = (one: Span, other: Span) => Math.min(one.end, other.end) - Math.max(one.start, other.start)

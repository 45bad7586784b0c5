import { findAnchors, makeAnchor, type Anchor } from './anchor'
import { offsetAfter, sharedStretches } from './text-difference'

/** What became of a passage when the text around it was corrected. */
export const anchorFates = {
  unchanged: { label: 'Found unchanged' },
  moved: { label: 'Found in another place' },
  altered: { label: 'Found with slightly different words' },
  lost: { label: 'Can no longer be found' },
} as const

export type AnchorFate = keyof typeof anchorFates

export interface ReAnchored {
  fate: AnchorFate
  /** The anchor in the new text, with the quote as it was; null where the passage is lost. */
  anchor: Anchor | null
}

/**
 * Finds passages of a text again after it was corrected. Each is looked for first where the lines that did not change say
 * that it stands now; so one of several places with the same words stays the one that was meant. The quote is never touched.
 */
export function reAnchor(before: string, after: string, anchors: readonly Anchor[]): ReAnchored[] {
  const stretches = sharedStretches(before, after)
  const expected = anchors.map((anchor) => ({ ...anchor, start: Math.max(0, offsetAfter(stretches, anchor.start)) }))
  const found = findAnchors(after, expected)
  return anchors.map((anchor, index) => {
    const place = unmoved(after, anchor, expected[index]?.start ?? anchor.start) ?? found[index]
    const made = place ? makeAnchor(after, place.start, place.end) : null
    if (!place || !made) return { fate: 'lost', anchor: null }
    const how = place.how === 'fuzzy' ? 'altered' : place.start === expected[index]?.start ? 'unchanged' : 'moved'
    return { fate: how, anchor: { ...made, quote: anchor.quote } }
  })
}

/** The very words, where the unchanged lines around them say that they are: then nothing needs to be searched for. */
function unmoved(after: string, { quote }: Anchor, start: number) {
  return after.startsWith(quote, start) ? { start, end: start + quote.length, how: 'exact' as const } : null
}

import { locateSelection, makeAnchor, type Anchor } from '#app/domain/documents/anchor'
import { foldText } from '#app/domain/documents/folded-text'
import { shortQuote } from './finding'
import { MOST_PLACES, placesOf } from './passage-places'

// Same words, and on one side of them at least three quarters of what stood there.
const ENOUGH_SCORE = 0.95

/** What a person has said of the passage: its words, and perhaps where it stands or what stands around it. */
export interface GivenPassage {
  quote: string
  prefix: string | null
  suffix: string | null
  start: number | null
  end: number | null
  /** The beginning of the place that was chosen from several. */
  place: number | null
}

/**
 * Finds the one place that is meant and anchors it: the place that the browser gave where it holds these words, the place
 * that was chosen, else the words themselves. Otherwise says under which field what is wrong.
 */
export function anchorOf(text: string, given: GivenPassage): { anchor: Anchor } | { field: 'quote' | 'place'; words: string } {
  const { quote, start, end } = given
  const isThere = start !== null && end !== null && foldText(text.slice(start, end)).folded.trim() === foldText(quote).folded.trim()
  const selected = isThere ? makeAnchor(text, start, end) : null
  if (selected) return { anchor: selected }

  const chosen = given.place === null ? undefined : placesOf(text, quote).find((place) => place.start === given.place)
  const anchor = chosen && makeAnchor(text, chosen.start, chosen.end)
  return anchor ? { anchor } : byItsWords(text, given)
}

function byItsWords(text: string, { quote, prefix, suffix }: GivenPassage): ReturnType<typeof anchorOf> {
  const found = locateSelection(text, { quote, ...(prefix && { prefix }), ...(suffix && { suffix }) })
  if (!found) return { field: 'quote', words: 'These words are not in the document. Copy them from the document and paste them again' }
  const words = text.slice(found.start, found.end)
  if (found.how === 'fuzzy') {
    return { field: 'quote', words: `The document does not have exactly these words. The closest are “${shortQuote(words, 300)}”` }
  }
  const isTold = (prefix !== null || suffix !== null) && found.score >= ENOUGH_SCORE
  if (found.occurrences > MOST_PLACES && !isTold) {
    return { field: 'quote', words: `These words are in the document ${found.occurrences} times. Paste more of the passage` }
  }
  if (found.occurrences > 1 && !isTold) {
    return { field: 'place', words: `These words are in the document ${found.occurrences} times. Select which one you mean, or paste more of the passage` }
  }
  const anchor = makeAnchor(text, found.start, found.end)
  return anchor ? { anchor } : { field: 'quote', words: 'Enter a passage with words in it' }
}

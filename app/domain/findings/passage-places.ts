import { foldText } from '#app/domain/documents/folded-text'

/** Characters that one coded passage can have. */
export const LONGEST_PASSAGE = 10_000
/** Places that are offered where a passage's words stand in the document more than once. */
export const MOST_PLACES = 20

const SHOWN_AROUND = 60

/** One of the places in which the same words stand, with what stands around it. */
export interface PassagePlace {
  start: number
  end: number
  before: string
  words: string
  after: string
}

/** Every place with these words (spacing, quotation marks and dashes aside), up to one more than is ever offered. */
export function placesOf(text: string, quote: string): PassagePlace[] {
  const source = foldText(text)
  const words = foldText(quote).folded.trim()
  const places: PassagePlace[] = []
  if (words === '') return places
  for (let at = source.folded.indexOf(words); at !== -1 && places.length <= MOST_PLACES; at = source.folded.indexOf(words, at + 1)) {
    const start = source.at(at)
    const end = source.at(at + words.length - 1) + 1
    places.push({
      start,
      end,
      before: text.slice(Math.max(0, start - SHOWN_AROUND), start),
      words: text.slice(start, end),
      after: text.slice(end, end + SHOWN_AROUND),
    })
  }
  return places
}

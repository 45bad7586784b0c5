import type { DocumentText } from '#app/domain/documents/document-text'
import type { Span } from '#app/domain/learning/extraction'
import { unitsOf } from '#app/domain/learning/units'

/** A unit of analysis: a sentence, or a row of a table. */
export interface CodingUnit extends Span {
  /** The headings that it stands under, outermost first. */
  headings: readonly string[]
}

/** How much of a unit a passage has to cover to count for it. */
export const ENOUGH_OF_A_UNIT = 1 / 2

/** Parts a document into the units on which two codings are compared: its sentences; of a table, its rows. In order, without overlap. */
export function codingUnitsOf(document: DocumentText): CodingUnit[] {
  return unitsOf(document).flatMap(({ kind, sentences, start, end, headings }): CodingUnit[] => {
    const spans = kind === 'row' || sentences.length === 0 ? [{ start, end }] : sentences
    return spans.map((span) => ({ start: span.start, end: span.end, headings }))
  })
}

/**
 * The units, by their places in the list, for which a passage counts: those of which it covers at least half; where it covers
 * half of none, the one of which it covers most, so that no passage falls out of the comparison. Empty only for a passage
 * that touches no unit.
 */
export function unitsCoveredBy(units: readonly Span[], passage: Span): number[] {
  const covered: number[] = []
  let most = { index: -1, characters: 0 }
  for (let index = firstEndingAfter(units, passage.start); index < units.length; index++) {
    const unit = units[index]
    if (unit === undefined || unit.start >= passage.end) break
    const characters = Math.min(unit.end, passage.end) - Math.max(unit.start, passage.start)
    if (characters >= (unit.end - unit.start) * ENOUGH_OF_A_UNIT) covered.push(index)
    if (characters > most.characters) most = { index, characters }
  }
  return covered.length > 0 || most.index === -1 ? covered : [most.index]
}

function firstEndingAfter(units: readonly Span[], offset: number): number {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((units[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

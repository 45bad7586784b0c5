import type { Span } from './extraction'

/** A cell of a row, with the words at the head of its column where the table has them. */
export interface UnitCell extends Span {
  column: string | null
}

/**
 * The unit of analysis: what one person would code as one thing. A paragraph, an item of a list (also of one
 * that was run into a line), a row of a table, or a heading. Units lie in order and do not overlap; what no
 * unit holds is white space.
 */
export interface Unit extends Span {
  /** Its place among the document's units, from 0. */
  index: number
  /** The words as they stand: `document.text.slice(start, end)`. */
  text: string
  kind: 'heading' | 'paragraph' | 'item' | 'row'
  /** Of an item or a row, as printed ("2a", "21.10.1", "R3"), without its bracket or full stop; null where none is. */
  number: string | null
  /** Where its own words begin, after number or bullet. */
  wordsStart: number
  /** The sentences in it, in order. */
  sentences: readonly Span[]
  /** Of a row. */
  cells: readonly UnitCell[]
  /** The headings that it stands under, outermost first; a heading does not stand under itself. */
  headings: readonly string[]
  /** Its block in the document. */
  blockIndex: number
}

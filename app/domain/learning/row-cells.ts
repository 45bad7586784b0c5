import type { DocumentText, TableBlock } from '#app/domain/documents/document-text'
import type { Span } from './extraction'
import type { UnitCell } from './unit'

const LONGEST_HEAD = 60

/** Finds the cells of a line in which a table row was flattened ("1 | Do this | Probation | March"), or none. */
export function flattenedCells(text: string, line: Span): Span[] {
  const words = text.slice(line.start, line.end)
  const parted = words.includes('\t') ? /\t+/g : / \| /.test(words) ? /\s*\|\s*/g : null
  if (parted === null) return []
  const cells: Span[] = []
  let from = 0
  for (const match of [...words.matchAll(parted), null]) {
    const to = match === null ? words.length : match.index
    if (to > from) cells.push(trimmed(words, from, to, line.start))
    from = match === null ? to : to + match[0].length
  }
  return cells.length > 1 ? cells : []
}

function trimmed(words: string, from: number, to: number, offset: number): Span {
  const cell = words.slice(from, to)
  const start = from + (cell.length - cell.trimStart().length)
  return { start: offset + start, end: offset + Math.max(start, from + cell.trimEnd().length) }
}

/** Tells whether a row names its columns: short cells, none a sentence or a number. */
export function namesColumns(text: string, cells: readonly Span[]): boolean {
  return (
    cells.length > 1 &&
    cells.every(({ start, end }) => {
      const words = text.slice(start, end).replace(/<\/?\w+>/g, '').trim()
      return words.length <= LONGEST_HEAD && !/^\d+\.?$|[.;]$|^\d/.test(words)
    }) &&
    cells.some(({ start, end }) => COLUMN.test(text.slice(start, end)))
  )
}

const COLUMN =
  /\b(?:no|number|ref|rec(?:ommendation)?s?|actions?|leads?|owners?|responsib\w+|agency|agencies|who|when|what|by|date|timescales?|target|deadline|due|status|progress|outcomes?|measures?|evidence|response|theme|objective|current state|update|milestones?|completed?|rag)\b/i

/** Gives the cells of a row the names of their columns. */
export function withColumns(text: string, cells: readonly Span[], heads: readonly Span[]): UnitCell[] {
  return cells.map(({ start, end }, at) => {
    const head = heads[at]
    const column = head === undefined ? '' : text.slice(head.start, head.end).replace(/<\/?\w+>/g, '').trim()
    return { start, end, column: column === '' ? null : column }
  })
}

/** Finds the cells of a table's first row where they name its columns. */
export function columnHeads(document: DocumentText, table: TableBlock): readonly Span[] {
  const first = table.rows[0]?.cells ?? []
  const isHead = first.length > 0 && (first.every((cell) => cell.header) || namesColumns(document.text, first))
  return isHead ? first : []
}

import type { DocumentBlock, DocumentText, TableBlock } from '#app/domain/documents/document-text'
import type { Span } from './extraction'
import { numberAtStart } from './item-number'
import { lineHeading } from './line-heading'
import { printedLines, wrapWidth } from './printed-lines'
import { columnHeads, flattenedCells, namesColumns, withColumns } from './row-cells'
import { runInList } from './run-in-list'
import { sentencesOf } from './sentences'
import type { Unit } from './unit'

type Draft = Pick<Unit, 'start' | 'end' | 'kind' | 'cells'> & {
  level: number | null
  /** What a list prints before its item without its being part of the text. */
  marker?: string
}

/** The names of the columns of the flattened table that is being read; kept from line to line, also over blocks. */
interface FlatTable {
  heads: readonly Span[]
}

const BULLET = /^\s*[-*•–◦▪‣·\uF0B7]\s+/
/** A row whose cell is longer and has several lines is a form laid out as a table, not a row of facts. */
const LONGEST_CELL_OF_A_ROW = 1500

/**
 * Parts a document into its units of analysis. A block is parted where the page parts it: at line ends that
 * end something, at the numbers of a list run into a line, at the rows of a table. Text in which a table was
 * flattened (cells parted by tabs or bars) makes rows too. Sentences within a unit are found by
 * `sentencesOf`. Takes time in proportion to the document's length.
 */
export function unitsOf(document: DocumentText): Unit[] {
  const width = wrapWidth(document)
  const table: FlatTable = { heads: [] }
  const units: Unit[] = []
  let trail: { level: number; words: string }[] = []
  for (const [blockIndex, block] of document.blocks.entries()) {
    for (const draft of draftsOf(document, block, width, table)) {
      if (draft.level !== null) trail = trail.filter((heading) => heading.level < (draft.level ?? 0))
      const unit = finish(document.text, draft, { index: units.length, blockIndex, headings: trail.map((heading) => heading.words) })
      units.push(unit)
      if (draft.level !== null) trail.push({ level: draft.level, words: unit.text })
    }
  }
  return units
}

function finish(text: string, draft: Draft, place: Pick<Unit, 'index' | 'blockIndex' | 'headings'>): Unit {
  const { start, end, kind, cells } = draft
  const words = text.slice(start, end)
  const printed = numberAtStart(words)
  const marked = printed?.length ?? BULLET.exec(words)?.[0].length ?? 0
  const number = kind === 'heading' ? null : (printed?.number ?? numberAtStart(`${draft.marker ?? ''} x`)?.number ?? null)
  const wordsStart = start + (marked < words.length ? marked : 0)
  return { ...place, start, end, kind, cells, number, wordsStart, text: words, sentences: sentencesWithin(text, draft) }
}

function sentencesWithin(text: string, { start, end, cells }: Draft): Span[] {
  return cells.length === 0 ? sentencesOf(text, { start, end }) : cells.flatMap((cell) => sentencesOf(text, cell))
}

function draftsOf(document: DocumentText, block: DocumentBlock, width: number | null, table: FlatTable): Draft[] {
  if (block.kind === 'table') return rowsOf(document, block)
  if (block.kind === 'heading') return [{ ...spanOf(block), kind: 'heading', level: block.level, cells: [] }]
  const lines = linesOf(document.text, block, { width, table, isItem: block.kind === 'listItem' })
  const [first] = lines
  if (block.kind === 'listItem' && first !== undefined) first.marker = block.marker
  return lines
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

function linesOf(text: string, within: Span, reading: { width: number | null; table: FlatTable; isItem: boolean }): Draft[] {
  const { width, table, isItem } = reading
  const lines = printedLines(text, within, width)
  return lines.flatMap((line, at): Draft[] => {
    const words = text.slice(line.start, line.end)
    const cells = flattenedCells(text, line)
    if (cells.length > 0) {
      const draft: Draft = { ...line, kind: 'row', level: null, cells: withColumns(text, cells, table.heads) }
      if (namesColumns(text, cells)) table.heads = cells
      return [draft]
    }
    table.heads = []
    const level = isItem && at === 0 ? null : lineHeading(words, lines.length === 1)
    if (level !== null && (lines.length === 1 || at < lines.length - 1)) return [{ ...line, kind: 'heading', level, cells: [] }]
    return runInList(text, line).map((part, place) => asLine(text, part, isItem && at === 0 && place === 0))
  })
}

function asLine(text: string, part: Span, isItem: boolean): Draft {
  const words = text.slice(part.start, part.end)
  const isMarked = isItem || numberAtStart(words) !== null || BULLET.test(words)
  return { ...spanOf(part), kind: isMarked ? 'item' : 'paragraph', level: null, cells: [] }
}

function rowsOf(document: DocumentText, table: TableBlock): Draft[] {
  const heads = columnHeads(document, table)
  return table.rows.flatMap((row): Draft[] => {
    const cells = row.cells.filter((cell) => cell.end > cell.start && document.text.slice(cell.start, cell.end).trim() !== '')
    const [first, last] = [cells[0], cells.at(-1)]
    if (first === undefined || last === undefined) return []
    const isForm = cells.length === 1 || cells.some((cell) => isPage(document.text, cell))
    if (isForm) return cells.flatMap((cell) => linesOf(document.text, cell, { width: null, table: { heads: [] }, isItem: false }))
    const named = withColumns(document.text, row.cells, row.cells === table.rows[0]?.cells ? [] : heads)
    return [{ start: first.start, end: last.end, kind: 'row', level: null, cells: named.filter((cell) => cell.end > cell.start) }]
  })
}

function isPage(text: string, cell: Span): boolean {
  const words = text.slice(cell.start, cell.end)
  return words.length > LONGEST_CELL_OF_A_ROW && words.split('\n').length > 2
}

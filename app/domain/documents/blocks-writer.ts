import type { DocumentBlock, DocumentText, TableRow } from './document-text'

export interface DraftCell {
  text: string
  header: boolean
  columns: number
  rows: number
}

/** A block with its words, before it has a place in the whole text. `markerLength`: how much of `text` is the printed marker. */
export type DraftBlock =
  | { kind: 'heading'; text: string; level: number; page?: number }
  | { kind: 'paragraph'; text: string; page?: number }
  | {
      kind: 'listItem'
      text: string
      depth: number
      ordered: boolean
      marker: string
      markerLength: number
      page?: number
    }
  | { kind: 'table'; rows: DraftCell[][]; page?: number }

const BETWEEN_BLOCKS = '\n\n'
const BETWEEN_ROWS = '\n'
const BETWEEN_CELLS = '\t'
const DEEPEST = 20
const LONGEST_MARKER = 40

/**
 * Lays drafted blocks out as one text with stand-off blocks: a blank line between blocks, a tab between
 * cells and a line end between rows. Blocks without words are left out.
 */
export function layOut(drafts: readonly DraftBlock[]): DocumentText {
  const chunks: string[] = []
  const blocks: DocumentBlock[] = []
  let length = 0
  const add = (words: string) => {
    chunks.push(words)
    length += words.length
  }

  for (const draft of drafts) {
    if (!hasWords(draft)) continue
    if (length > 0) add(BETWEEN_BLOCKS)
    const start = length
    const page = draft.page === undefined ? {} : { page: draft.page }
    if (draft.kind === 'table') {
      const rows = layOutRows(draft.rows, () => length, add)
      blocks.push({ kind: 'table', start, end: length, ...page, rows })
      continue
    }
    add(draft.text)
    const place = { start, end: length, ...page }
    if (draft.kind === 'heading') blocks.push({ kind: 'heading', ...place, level: clamp(draft.level, 1, 6) })
    else if (draft.kind === 'paragraph') blocks.push({ kind: 'paragraph', ...place })
    else {
      blocks.push({
        kind: 'listItem',
        ...place,
        depth: clamp(draft.depth, 1, DEEPEST),
        ordered: draft.ordered,
        marker: draft.marker.slice(0, LONGEST_MARKER),
        wordsStart: start + draft.markerLength,
      })
    }
  }
  return { text: chunks.join(''), blocks }
}

function layOutRows(rows: readonly DraftCell[][], at: () => number, add: (words: string) => void): TableRow[] {
  return rows.map((row, rowIndex) => {
    if (rowIndex > 0) add(BETWEEN_ROWS)
    return {
      cells: row.map((cell, cellIndex) => {
        if (cellIndex > 0) add(BETWEEN_CELLS)
        const start = at()
        add(cell.text)
        return {
          start,
          end: at(),
          header: cell.header,
          columns: clamp(cell.columns, 1, 1000),
          rows: clamp(cell.rows, 1, 65_534),
        }
      }),
    }
  })
}

/** Tells whether a drafted block holds anything but white space. */
export function hasWords(draft: DraftBlock): boolean {
  if (draft.kind === 'table') return draft.rows.some((row) => row.some((cell) => cell.text.trim() !== ''))
  return draft.text.trim() !== ''
}

function clamp(value: number, least: number, most: number): number {
  if (!Number.isFinite(value)) return least
  return Math.min(most, Math.max(least, Math.trunc(value)))
}

/**
 * Makes any text safe to keep: line ends become \n, and a byte order mark, NULs and other control
 * characters that print nothing go. Half of a surrogate pair becomes the replacement character.
 */
export function cleanText(raw: string): string {
  return raw
    .replace(/\r\n?|[\u0085\u2028\u2029\v]/g, '\n')
    .replace(/^\uFEFF/, '')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\uFFFD')
}

const CONTROLS = /(?![\t\n\f])\p{Cc}/gu
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

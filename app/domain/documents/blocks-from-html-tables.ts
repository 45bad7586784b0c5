import { hasWords, type DraftBlock, type DraftCell } from './blocks-writer'

export interface OpenCell {
  drafts: DraftBlock[]
  header: boolean
  columns: number
  rows: number
}
export interface OpenTable {
  rows: OpenCell[][]
  cell: OpenCell | null
  inHead: boolean
}

/** Starts a table whose cells gather blocks of their own until it closes. */
export function openTable(): OpenTable {
  return { rows: [], cell: null, inHead: false }
}

/**
 * Turns a closed table into blocks. A box (one cell) and a table that only lays a page out (one row or one
 * column, holding headings or tables) give up their contents as ordinary blocks; every other table stays a
 * table, and what its cells hold becomes their words, line by line.
 */
export function tableBlocks(table: OpenTable): DraftBlock[] {
  const rows = table.rows.filter((row) => row.some((cell) => cell.drafts.some(hasWords)))
  if (rows.length === 0) return []
  if (onlyLaysOut(rows)) return rows.flatMap((row) => row.flatMap((cell) => cell.drafts))
  return [{ kind: 'table', rows: rows.map((row) => row.map(flatCell)) }]
}

function onlyLaysOut(rows: readonly OpenCell[][]): boolean {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (rows.length === 1 && widest === 1) return true
  if (rows.length > 1 && widest > 1) return false
  return rows.some((row) => row.some((cell) => cell.drafts.some((draft) => draft.kind === 'table' || draft.kind === 'heading')))
}

function flatCell(cell: OpenCell): DraftCell {
  const text = cell.drafts.map(wordsOf).join('\n')
  return { text, header: cell.header, columns: cell.columns, rows: cell.rows }
}

function wordsOf(draft: DraftBlock): string {
  if (draft.kind === 'table') return draft.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n')
  if (draft.kind === 'listItem' && draft.markerLength === 0 && draft.marker !== '') return `${draft.marker} ${draft.text}`
  return draft.text
}

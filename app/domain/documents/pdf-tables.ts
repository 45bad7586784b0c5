import type { DraftCell } from './blocks-writer'
import { columnsOf, placesIn } from './pdf-table-columns'
import type { PrintedLine } from './pdf-lines'

/** Rows and columns that lines make, and how many of the lines they take. */
export interface PrintedTable {
  rows: DraftCell[][]
  lines: number
}

/** A cell as it was drawn: lines below each other. */
export interface DrawnCell {
  words: string[]
  left: number
  right: number
  top: number
  bottom: number
}

/** Cells that were drawn beside each other; `reached` lines were read when it ended. */
export interface DrawnRow {
  cells: DrawnCell[]
  size: number
  reached: number
}

const LINE_BELOW = 1.6
const NEW_ROW = 1.25
const FAR_BELOW = 4

/**
 * Recognises a table at the beginning of these lines of one page: at least two rows of two cells or more that stand in the
 * same columns. Programs draw a table cell by cell or line by line; in the latter case the gaps between lines tell what is
 * wrapped within a cell. `join` makes running text of a cell's lines. Null where the columns are not clear; the lines then stay lines.
 */
export function tableAt(lines: readonly PrintedLine[], join: (lines: readonly string[]) => string): PrintedTable | null {
  if (!mayBegin(lines[0], lines[1], lines)) return null
  const drawn = rowsAsDrawn(lines)
  const columns = columnsOf(drawn)
  if (columns === null) return null
  const placed = drawn.slice(0, columns.rows).map((row) => ({ row, places: placesIn(columns.spans, row) }))
  while ((placed.at(-1)?.row.cells.length ?? 2) < 2 && placed.at(-1)?.places[0] === 0) placed.pop()
  const last = placed.at(-1)
  if (!last) return null
  const gaps = placed.slice(1).map(({ row }, index) => (bottomOf(placed[index]?.row) - topOf(row)) / row.size)
  const least = Math.min(...gaps)
  const isByLine = placed.every(({ row }) => row.cells.every(({ words }) => words.length === 1))
  const hasGaps = isByLine && gaps.some((gap) => gap > NEW_ROW * least) && gaps.some((gap) => gap <= NEW_ROW * least)
  const rows: string[][][] = []
  placed.forEach(({ row, places }, index) => {
    const isFar = (gaps[index - 1] ?? Infinity) > NEW_ROW * least
    const isNew = index === 0 || (hasGaps ? isFar : row.cells.length > 1 || !isByLine)
    if (isNew) rows.push(columns.spans.map(() => []))
    const target = rows.at(-1) as string[][]
    row.cells.forEach(({ words }, at) => {
      target[places[at] ?? 0]?.push(...words)
    })
  })
  if (rows.length < 2) return null
  return { lines: last.row.reached, rows: rows.map((row) => row.map((cell) => ({ text: join(cell), header: false, columns: 1, rows: 1 }))) }
}

/** A line with cells in it, or lines of which a later one stands beside the first. */
function mayBegin(first: PrintedLine | undefined, second: PrintedLine | undefined, lines: readonly PrintedLine[]): boolean {
  if (!first || !second) return false
  if (first.cells.length > 1) return true
  const back = lines.findIndex((line, index) => index > 0 && line.y >= (lines[index - 1]?.y ?? 0) - 0.3 * line.size)
  const turn = lines[back]
  return turn !== undefined && turn.page === first.page && turn.left > first.right - turn.size && turn.y <= first.y + 12 * turn.size
}

function rowsAsDrawn(lines: readonly PrintedLine[]): DrawnRow[] {
  const rows: DrawnRow[] = []
  for (const [index, line] of lines.entries()) {
    if (line.page !== lines[0]?.page) break
    let goesOn = true
    for (const piece of line.cells) goesOn &&= take(rows, { ...piece, top: line.y, bottom: line.y, words: [piece.words] }, line.size)
    if (!goesOn) {
      // What was taken of a line that does not belong is not part of the table.
      while ((rows.at(-1)?.reached ?? index) === -1) rows.pop()
      break
    }
    const row = rows.at(-1)
    if (row) row.reached = index + 1
  }
  return rows.filter(({ reached }) => reached > 0)
}

/** Puts a piece of a line in the cell, the row or the place below that it belongs to; false where it belongs to none. */
function take(rows: DrawnRow[], piece: DrawnCell, size: number): boolean {
  const row = rows.at(-1)
  const cell = row?.cells.at(-1)
  const newRow = () => {
    rows.push({ cells: [piece], size, reached: -1 })
    return true
  }
  if (!row || !cell) return newRow()
  const down = cell.bottom - piece.top
  const isAligned = Math.abs(piece.left - cell.left) <= 0.8 * size || Math.abs(piece.left + piece.right - cell.left - cell.right) <= 2 * size
  const isByLine = cell.words.length === 1 && row.cells.length > 1 && row.cells.every(({ words }) => words.length === 1)
  if (isAligned && down > 0.5 * size && down <= LINE_BELOW * size && !isByLine) {
    cell.words.push(piece.words[0] ?? '')
    cell.left = Math.min(cell.left, piece.left)
    cell.right = Math.max(cell.right, piece.right)
    cell.bottom = piece.bottom
    return true
  }
  const above = rows.at(-2)
  const isBeside = piece.left >= cell.right - 0.3 * size && piece.top > bottomOf(row) - 0.5 * size && (!above || piece.top < bottomOf(above))
  if (isBeside) {
    row.cells.push(piece)
    return true
  }
  const isBelow = piece.top < bottomOf(row) - 0.5 * size && bottomOf(row) - piece.top <= FAR_BELOW * size
  return isBelow && newRow()
}

const topOf = (row: DrawnRow) => Math.max(...row.cells.map(({ top }) => top))
const bottomOf = (row: DrawnRow | undefined) => Math.min(...(row?.cells ?? []).map(({ bottom }) => bottom))

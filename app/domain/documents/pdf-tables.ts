import type { DraftCell } from './blocks-writer'
import type { PrintedLine } from './pdf-lines'

/** Rows and columns that lines which stand in columns make, and how many of the lines they take. */
export interface PrintedTable {
  rows: DraftCell[][]
  lines: number
}

const ALIGNED = 0.8
const NEW_ROW = 1.25
const FAR_APART = 3.5

/**
 * Recognises a table at the beginning of these lines of one page: at least two rows whose cells begin at the same places,
 * with what is wrapped within a cell put back into it. Null where the columns are not clear; the lines then stay lines.
 */
export function tableAt(lines: readonly PrintedLine[]): PrintedTable | null {
  const first = lines[0]
  if (!first?.hasColumns || first.cells.length < 2) return null
  const columns = columnsOf(lines)
  const taken = linesWithin(lines, columns)
  const whole = taken.filter((line) => line.cells.length === columns.length)
  if (whole.length < 2) return null
  const rows = rowsOf(taken, columns)
  return rows.length < 2 ? null : { rows, lines: taken.length }
}

/** Where the columns begin: as in the line with the most cells among those that begin where the first line does. */
function columnsOf(lines: readonly PrintedLine[]): number[] {
  const first = lines[0] as PrintedLine
  let columns = first.cells.map(({ left }) => left)
  for (const line of lines.slice(1, 4)) {
    if (line.page !== first.page || line.cells.length <= columns.length) continue
    const starts = line.cells.map(({ left }) => left)
    if (columns.every((column) => starts.some((start) => Math.abs(start - column) <= ALIGNED * line.size))) columns = starts
  }
  return columns
}

function linesWithin(lines: readonly PrintedLine[], columns: readonly number[]): PrintedLine[] {
  const taken: PrintedLine[] = []
  for (const line of lines) {
    const last = taken.at(-1)
    const gap = last ? last.y - line.y : 0
    if (last && (line.page !== last.page || gap <= 0 || gap > FAR_APART * line.size)) break
    const places = line.cells.map(({ left }) => placeOf(columns, left, line.size))
    const isInPlace = places.every((place, index) => place !== -1 && place > (places[index - 1] ?? -1)) && staysWithin(line, columns, places)
    // One cell at the left margin may be the paragraph that follows.
    const isParagraph = line.cells.length === 1 && places[0] === 0 && last !== undefined && gap > NEW_ROW * 1.3 * line.size
    if (!isInPlace || isParagraph) break
    taken.push(line)
  }
  while (taken.length > 0 && taken.at(-1)?.cells.length === 1 && placeOf(columns, taken.at(-1)?.left ?? 0, taken.at(-1)?.size ?? 1) === 0) taken.pop()
  return taken
}

const placeOf = (columns: readonly number[], left: number, size: number) => columns.findIndex((column) => Math.abs(column - left) <= ALIGNED * size)

function staysWithin(line: PrintedLine, columns: readonly number[], places: readonly number[]): boolean {
  return line.cells.every((cell, index) => {
    const next = columns[(places[index] ?? 0) + 1]
    return next === undefined || cell.right <= next + 0.5 * line.size
  })
}

function rowsOf(lines: readonly PrintedLine[], columns: readonly number[]): DraftCell[][] {
  const gaps = lines.slice(1).map((line, index) => ((lines[index]?.y ?? 0) - line.y) / line.size)
  const least = Math.min(...gaps)
  const hasGaps = gaps.some((gap) => gap > NEW_ROW * least) && gaps.some((gap) => gap <= NEW_ROW * least)
  const rows: string[][] = []
  lines.forEach((line, index) => {
    const places = line.cells.map(({ left }) => placeOf(columns, left, line.size))
    const isFar = hasGaps && index > 0 && (gaps[index - 1] ?? 0) > NEW_ROW * least
    const isNew = rows.length === 0 || isFar || (!hasGaps && places[0] === 0 && line.cells.length > 1)
    if (isNew) rows.push(columns.map(() => ''))
    const row = rows.at(-1) as string[]
    line.cells.forEach(({ words }, at) => {
      const place = places[at] ?? 0
      row[place] = row[place] ? `${row[place]} ${words}` : words
    })
  })
  return rows.map((row) => row.map((text) => ({ text, header: false, columns: 1, rows: 1 })))
}

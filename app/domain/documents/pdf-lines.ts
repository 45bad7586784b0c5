/** A run of characters as a PDF places it: points from the bottom left corner of its page. */
export interface PlacedText {
  str: string
  x: number
  y: number
  width: number
  fontSize: number
  dir: string
}

/** One printed line of a PDF page. */
export interface PrintedLine {
  words: string
  page: number
  left: number
  right: number
  y: number
  size: number
  /** Holds a gap as wide as between the columns of a table. */
  hasColumns: boolean
  /** What gaps wider than between words part, with its place. */
  cells: PrintedCell[]
}

/** What stands in one place of a printed line. */
export interface PrintedCell {
  words: string
  left: number
  right: number
}

const SAME_LINE = 0.6
const WORD_GAP = 0.15
const COLUMN_GAP = 3
const CELL_GAP = 0.6
const MARKER_GAP = 6
/** A number that is set smaller than the line and raised points to a note. */
const RAISED_NUMBER = /^\s*[\d,\s]{1,9}\s*$/

/** Gathers the runs of one page into printed lines, in the order in which the file draws them. */
export function linesOfPage(items: readonly PlacedText[], page: number): PrintedLine[] {
  const lines: PrintedLine[] = []
  let line: PrintedLine | null = null
  let runs = 0
  for (const item of items) {
    if (item.str.trim() === '') continue
    const size: number = Math.max(line?.size ?? 0, item.fontSize)
    const goesOn: boolean =
      line !== null &&
      Math.abs(item.y - line.y) <= SAME_LINE * size &&
      (item.dir === 'rtl' || item.x >= line.right - 2 * size)
    if (line === null || !goesOn) {
      line = {
        words: item.str.trimStart(),
        page,
        left: item.x,
        right: item.x + item.width,
        y: item.y,
        size: item.fontSize,
        hasColumns: false,
        cells: [{ words: item.str.trimStart(), left: item.x, right: item.x + item.width }],
      }
      lines.push(line)
      runs = 1
      continue
    }
    const gap = item.x - line.right
    // The gap between a marker and its words is not that of a table.
    const isMarkers = runs === 1 && line.words.length <= 8 && gap <= MARKER_GAP * size
    const isColumn = gap > COLUMN_GAP * size && !isMarkers
    if (isColumn) line.hasColumns = true
    const isApart = item.dir === 'rtl' || gap > WORD_GAP * size || /^\s/.test(item.str)
    const isNote = isRaisedNumber(item, line)
    const words = isNote ? `[${item.str.trim()}]` : item.str.trimStart()
    const between = isColumn ? '\t' : !isNote && (isApart || /\s$/.test(line.words)) ? ' ' : ''
    line.words = line.words.trimEnd() + between + words
    addToCells(line, item, words, between, isMarkers ? 0 : gap)
    line.left = Math.min(line.left, item.x)
    line.right = Math.max(line.right, item.x + item.width)
    line.size = size
    // What raises a line to its number's height is the number.
    if (item.fontSize >= size) line.y = item.y
    runs += 1
  }
  for (const printed of lines) {
    printed.words = plain(printed.words)
    for (const cell of printed.cells) cell.words = plain(cell.words)
  }
  return lines.filter((printed) => printed.words !== '')
}

const plain = (words: string) => words.replace(/\u00AD/g, '').trim()

function isRaisedNumber(item: PlacedText, line: PrintedLine): boolean {
  return RAISED_NUMBER.test(item.str) && item.fontSize <= 0.8 * line.size && item.y > line.y + 0.15 * line.size && /\S$/.test(line.words)
}

function addToCells(line: PrintedLine, item: PlacedText, words: string, between: string, gap: number): void {
  const cell = line.cells.at(-1)
  const right = item.x + item.width
  if (cell === undefined || (item.dir !== 'rtl' && gap > CELL_GAP * line.size)) {
    line.cells.push({ words, left: item.x, right })
    return
  }
  cell.words = cell.words.trimEnd() + (between === '\t' ? ' ' : between) + words
  cell.left = Math.min(cell.left, item.x)
  cell.right = Math.max(cell.right, right)
}

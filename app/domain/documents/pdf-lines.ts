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
}

const SAME_LINE = 0.6
const WORD_GAP = 0.15
const COLUMN_GAP = 3

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
      }
      lines.push(line)
      runs = 1
      continue
    }
    const gap = item.x - line.right
    // The gap between a marker and its words is not that of a table.
    const isColumn = gap > COLUMN_GAP * size && !(runs === 1 && line.words.length <= 8)
    if (isColumn) line.hasColumns = true
    const isApart = item.dir === 'rtl' || gap > WORD_GAP * size || /^\s/.test(item.str)
    line.words = line.words.trimEnd() + (isColumn ? '\t' : isApart || /\s$/.test(line.words) ? ' ' : '') + item.str.trimStart()
    line.left = Math.min(line.left, item.x)
    line.right = Math.max(line.right, item.x + item.width)
    line.size = size
    runs += 1
  }
  for (const printed of lines) printed.words = printed.words.replace(/\u00AD/g, '').trim()
  return lines.filter((printed) => printed.words !== '')
}

/**
 * Leaves out what is printed again on most pages (running titles, markings, page numbers), so that a
 * sentence that goes over a page stays one. Only the two outermost lines at each edge are looked at.
 */
export function withoutRunningLines(pages: readonly PrintedLine[][]): PrintedLine[][] {
  const written = pages.filter((page) => page.length > 0)
  if (written.length < 2) return pages.map((page) => [...page])
  const seen = new Map<string, number>()
  for (const page of written) {
    for (const key of new Set(edgeLines(page).map(runningKey))) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const least = Math.max(2, Math.ceil(written.length / 2))
  return pages.map((page) => {
    const edges = new Set(edgeLines(page))
    return page.filter((line) => !edges.has(line) || (seen.get(runningKey(line)) ?? 0) < least)
  })
}

function edgeLines(page: readonly PrintedLine[]): PrintedLine[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y)
  return [...new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)])]
}

function runningKey(line: PrintedLine): string {
  return `${Math.round(line.y)} ${line.words.replace(/\d+/g, '#')}`
}

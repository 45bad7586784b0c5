import type { PlacedText } from './pdf-lines'

interface Row {
  y: number
  items: PlacedText[]
}

const SAME_ROW = 0.4
const FEWEST_ROWS = 8
const NARROWEST_GUTTER = 1
/** Lines of prose on average; the cells of a table are shorter. */
const FEWEST_LETTERS = 25
/** Share of the rows that are filled on both sides; the rows of a table leave gaps. */
const BOTH_SIDES = 0.7

/**
 * Puts the runs of a page that is set in two columns in the order in which it is read: down the left, then down the right,
 * headings that go over both in between. A page without a gutter, or whose columns are those of a table, is left as it is.
 */
export function inReadingOrder(items: readonly PlacedText[]): readonly PlacedText[] {
  const rows = rowsOf(items)
  const gutter = gutterOf(rows)
  if (gutter === null) return items
  const drawn = new Map(items.map((item, index) => [item, index]))
  // The cells of a table are understood by the order in which they were drawn.
  const asDrawn = (some: readonly Row[]) => some.flatMap((row) => row.items).sort((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0))
  const ordered: PlacedText[] = []
  let split: Row[] = []
  const readColumns = () => {
    if (isProse(split, gutter)) {
      ordered.push(...split.flatMap(({ items }) => items.filter(({ x }) => x < gutter)))
      ordered.push(...split.flatMap(({ items }) => items.filter(({ x }) => x >= gutter)))
    } else ordered.push(...asDrawn(split))
    split = []
  }
  for (const row of rows) {
    if (crosses(row, gutter)) {
      readColumns()
      ordered.push(...asDrawn([row]))
    } else split.push(row)
  }
  readColumns()
  return ordered
}

function rowsOf(items: readonly PlacedText[]): Row[] {
  const rows: Row[] = []
  for (const item of items.filter(({ str }) => str.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(row.y - item.y) <= SAME_ROW * item.fontSize) row.items.push(item)
    else rows.push({ y: item.y, items: [item] })
  }
  for (const row of rows) row.items.sort((a, b) => a.x - b.x)
  return rows
}

/** The middle of the strip, near the middle of the page, that fewest rows cross; null where it is no gutter. */
function gutterOf(rows: readonly Row[]): number | null {
  const all = rows.flatMap(({ items }) => items)
  if (rows.length < FEWEST_ROWS) return null
  const left = Math.min(...all.map(({ x }) => x))
  const right = Math.max(...all.map(({ x, width }) => x + width))
  // Where the right column begins: the place at which most rows begin anew after a gap.
  const starts = new Map<number, { count: number; end: number }>()
  for (const { items } of rows) {
    items.forEach((item, index) => {
      const before = items[index - 1]
      const end = before ? before.x + before.width : left
      const isMiddle = item.x > left + 0.35 * (right - left) && item.x < left + 0.65 * (right - left)
      if (!isMiddle || item.x - end < NARROWEST_GUTTER * item.fontSize) return
      const key = Math.round(item.x / 2)
      const known = starts.get(key) ?? { count: 0, end: left }
      starts.set(key, { count: known.count + 1, end: Math.max(known.end, end) })
    })
  }
  const [best] = [...starts].sort((a, b) => b[1].count - a[1].count)
  if (!best || best[1].count < FEWEST_ROWS) return null
  return best[0] * 2 - 0.5 * Math.min(NARROWEST_GUTTER * 8, best[0] * 2 - best[1].end)
}

const crosses = ({ items }: Row, gutter: number) => items.some(({ x, width }) => x < gutter - 2 && x + width > gutter + 2)

function isProse(rows: readonly Row[], gutter: number): boolean {
  if (rows.length < FEWEST_ROWS) return false
  const lettersOf = (side: (item: PlacedText) => boolean) => rows.map(({ items }) => items.filter(side).reduce((sum, { str }) => sum + str.length, 0))
  const lefts = lettersOf(({ x }) => x < gutter)
  const rights = lettersOf(({ x }) => x >= gutter)
  const both = rows.filter((_, index) => (lefts[index] ?? 0) > 0 && (rights[index] ?? 0) > 0).length
  const mean = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.filter((count) => count > 0).length)
  return both >= BOTH_SIDES * rows.length && mean(lefts) >= FEWEST_LETTERS && mean(rights) >= FEWEST_LETTERS
}

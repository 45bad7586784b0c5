import type { DrawnRow } from './pdf-tables'

interface Span {
  left: number
  right: number
}

const FEWEST_WHOLE_ROWS = 2

/**
 * The columns in which rows stand, and how many of the rows, from the first on, stand in them. Null where fewer than two
 * rows fill all of them.
 */
export function columnsOf(rows: readonly DrawnRow[]): { spans: Span[]; rows: number } | null {
  let spans: Span[] = []
  let count = 0
  for (const row of rows) {
    const isWider = row.cells.length > spans.length
    // What the rows so far stand in, where this one has more columns, must stand in them too.
    const places = isWider ? placesIn(row.cells, { cells: spans }) : placesIn(spans, row)
    const isInPlace = places.every((place, index) => place !== -1 && place > (places[index - 1] ?? -1))
    const next = isWider || row.cells.length === spans.length ? widened(row.cells, spans) : spans
    if (!isInPlace || !areApart(next, row.size)) break
    spans = next
    count += 1
  }
  const whole = rows.slice(0, count).filter(({ cells }) => cells.length === spans.length).length
  return spans.length >= 2 && whole >= FEWEST_WHOLE_ROWS ? { spans, rows: count } : null
}

/** For each cell of a row the one column that it shares most of its width with, or -1. */
export function placesIn(spans: readonly Span[], { cells }: { cells: readonly Span[] }): number[] {
  return cells.map((cell) => {
    const shared = spans.map(({ left, right }) => Math.min(right, cell.right) - Math.max(left, cell.left))
    const most = Math.max(...shared)
    return most > 0 && shared.filter((width) => width > 0).length === 1 ? shared.indexOf(most) : -1
  })
}

/** Columns made wider by cells; where there are more cells than columns so far, they are the columns. */
function widened(cells: readonly Span[], spans: readonly Span[]): Span[] {
  if (spans.length !== cells.length) return cells.map(({ left, right }) => ({ left, right }))
  return cells.map(({ left, right }, index) => {
    const span = spans[index] as Span
    return { left: Math.min(span.left, left), right: Math.max(span.right, right) }
  })
}

const areApart = (spans: readonly Span[], size: number) => spans.every(({ left }, index) => index === 0 || left >= (spans[index - 1]?.right ?? 0) - 0.3 * size)

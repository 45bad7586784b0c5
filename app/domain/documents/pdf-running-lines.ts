import type { PrintedLine } from './pdf-lines'

const NUMBERS = /\b(?:\d+|[ivxlc]+)\b/gi
/** A line that begins so and counts on from page to page is what the page is about, not its number. */
const COUNTED_THINGS = /^(?:action|annexe?|appendix|case|chapter|concern|figure|finding|item|lesson|part|paragraph|question|recommendation|section|step|table|theme)s?\b/i
const AT_THE_EDGE = 2
/** How much further from the text than its lines are from each other what is printed on every page stands. */
const SET_APART = 1.9
const MOST_LETTERS = 140
const LARGER = 1.1

/**
 * Leaves out what is printed again page after page (running titles, markings, page numbers such as "Page 3 of 40" or "iv"),
 * so that a sentence that goes over a page stays one. Only the two outermost lines at each edge are looked at, none of them
 * set larger than the text. A line goes when the same words, numbers aside, stand at the same height on a third of the pages
 * (left and right pages may differ), or when most pages have some short line at that height, set apart from the text (titles
 * that change with the chapter). "Recommendation 1" at the top of a page and "Recommendation 2" on the next stay.
 */
export function withoutRunningLines(pages: readonly PrintedLine[][]): PrintedLine[][] {
  const written = pages.filter((page) => page.length > 0)
  const largest = LARGER * bodySizeOf(written)
  const edgeLines = (page: readonly PrintedLine[]) => edges(page).filter(({ size }) => size <= largest)
  const linesApart = (page: readonly PrintedLine[]) => apartFromText(page).filter(({ size }) => size <= largest)
  if (written.length < 2) return pages.map((page) => [...page])
  const same = countOf(written.flatMap((page) => [...new Set(edgeLines(page).map(wordsAtHeight))]))
  const apart = countOf(written.flatMap((page) => [...new Set(linesApart(page).map(height))]))
  const leastSame = Math.max(2, Math.ceil(written.length / 3))
  const leastApart = Math.max(4, Math.ceil(written.length * 0.6))
  return pages.map((page) => {
    const gone = new Set([
      ...edgeLines(page).filter((line) => (same.get(wordsAtHeight(line)) ?? 0) >= leastSame),
      ...linesApart(page).filter((line) => (apart.get(height(line)) ?? 0) >= leastApart),
    ])
    return page.filter((line) => !gone.has(line))
  })
}

const countOf = (keys: readonly string[]) => keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>())

const byHeight = (page: readonly PrintedLine[]) => [...page].sort((a, b) => b.y - a.y)

function edges(page: readonly PrintedLine[]): PrintedLine[] {
  const lines = byHeight(page)
  return [...new Set([...lines.slice(0, AT_THE_EDGE), ...lines.slice(-AT_THE_EDGE)])]
}

/** The short lines above the first wide gap at the top of a page and below the last one at its foot. */
function apartFromText(page: readonly PrintedLine[]): PrintedLine[] {
  const lines = byHeight(page)
  if (lines.length < 6) return []
  const isApart = (upper: PrintedLine | undefined, lower: PrintedLine | undefined) =>
    upper !== undefined && lower !== undefined && upper.y - lower.y > SET_APART * Math.max(upper.size, lower.size) * 1.2
  const [top, foot] = [lines[0], lines.at(-1)]
  const apart = [...(isApart(lines[0], lines[1]) && top ? [top] : []), ...(isApart(lines.at(-2), lines.at(-1)) && foot ? [foot] : [])]
  return apart.filter(({ words }) => words.length <= MOST_LETTERS)
}

const height = ({ y }: PrintedLine) => String(Math.round(y / 3))
const wordsAtHeight = (line: PrintedLine) => `${height(line)} ${COUNTED_THINGS.test(line.words) ? line.words : line.words.replace(NUMBERS, '#')}`

/** The size in which most letters are set. */
function bodySizeOf(pages: readonly PrintedLine[][]): number {
  const letters = new Map<number, number>()
  for (const { size, words } of pages.flat()) letters.set(size, (letters.get(size) ?? 0) + words.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}

import type { PrintedLine } from './pdf-lines'

const SMALLER = 0.92
const MARKED = /^(?:\[?\d{1,3}\]?[.)]?|[*†‡§]{1,3}|[a-z]\))(?=\s|\p{Lu}|$|http)/u

/**
 * Parts the footnotes of a page from its text: the lines at its foot that are set smaller than the text and begin with a
 * number or a sign. So they do not stand in the middle of a sentence that goes on over the page.
 */
export function withoutFootnotes(page: readonly PrintedLine[], bodySize: number): { text: PrintedLine[]; notes: PrintedLine[][] } {
  const lines = [...page].sort((a, b) => b.y - a.y)
  let from = lines.length
  while (from > 0 && (lines[from - 1]?.size ?? bodySize) <= SMALLER * bodySize) from -= 1
  const foot = lines.slice(from)
  const first = foot.findIndex(({ words }) => MARKED.test(words))
  // A page of nothing but small type is a table or an appendix, not a foot.
  if (from === 0 || first === -1) return { text: [...page], notes: [] }
  const notes: PrintedLine[][] = []
  for (const line of foot.slice(first)) {
    const note = notes.at(-1)
    if (note === undefined || MARKED.test(line.words)) notes.push([line])
    else note.push(line)
  }
  const isNote = new Set(notes.flat())
  return { text: page.filter((line) => !isNote.has(line)), notes }
}

import { cleanText, layOut, type DraftBlock } from './blocks-writer'
import { markerAtStart, type MarkerInText } from './list-markers'
import { inReadingOrder } from './pdf-columns'
import { withoutFootnotes } from './pdf-footnotes'
import { hyphenJudge, type JudgeHyphen } from './pdf-hyphens'
import { linesOfPage, type PlacedText, type PrintedLine } from './pdf-lines'
import { withoutRunningLines } from './pdf-running-lines'
import { tableAt } from './pdf-tables'
import type { DocumentText } from './document-text'

const ENDS_A_SENTENCE = /[.?!:;]["'”’)\]]?$/
const SET_APART = 1.35
const HEADING_RATIO = 1.12
const LONGEST_HEADING = 300

interface Setting {
  bodySize: number
  leading: number
  right: number
  /** Sizes larger than the body's, largest first: the levels of headings. */
  headingSizes: number[]
}

/**
 * Reads the placed runs of a PDF's pages into the canonical form. Lines become paragraphs by their gaps, larger type becomes
 * headings, printed markers become list items, lines in clear columns become tables, and every block keeps its page. What is
 * printed on page after page goes; footnotes follow the paragraph during which their page ends. Takes time in proportion to
 * the runs.
 */
export function blocksFromPdf(pages: readonly (readonly PlacedText[])[]): DocumentText {
  const printed = withoutRunningLines(pages.map((items, index) => linesOfPage(inReadingOrder(items), index + 1)))
  const { bodySize } = settingOf(printed.flat())
  const parted = printed.map((page) => withoutFootnotes(page, bodySize))
  const lines = parted.flatMap(({ text }) => text)
  const setting = settingOf(lines)
  const judge = hyphenJudge(printed.flat().map(({ words }) => words))
  const drafts: DraftBlock[] = []
  let group: PrintedLine[] = []
  const endGroup = () => {
    if (group.length > 0) drafts.push(draftOf(group, setting, judge))
    group = []
  }
  // Footnotes wait for the end of the paragraph during which their page ends.
  let waiting: PrintedLine[][] = []
  let page = 0
  const endPages = (next: number) => {
    for (; page < next; page += 1) waiting.push(...(parted[page - 1]?.notes ?? []))
  }
  const tellNotes = () => {
    for (const note of waiting) drafts.push(noteOf(note, judge))
    waiting = []
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as PrintedLine
    endPages(line.page)
    if (group.length > 0 && startsAnew(line, group, setting)) endGroup()
    if (group.length === 0) tellNotes()
    const table = tableAt(lines.slice(at, at + LONGEST_TABLE), (words) => cleanText(joinLines(words, judge)))
    if (table) {
      endGroup()
      drafts.push({ kind: 'table', rows: table.rows, page: line.page })
      at += table.lines - 1
    } else group.push(line)
  }
  endGroup()
  endPages(pages.length + 1)
  tellNotes()
  return layOut(drafts)
}

const LONGEST_TABLE = 200

function settingOf(lines: readonly PrintedLine[]): Setting {
  const characters = new Map<number, number>()
  const rights: number[] = []
  const gaps: number[] = []
  lines.forEach((line, index) => {
    const size = roundSize(line.size)
    characters.set(size, (characters.get(size) ?? 0) + line.words.length)
    rights.push(line.right)
    const next = lines[index + 1]
    if (next === undefined || next.page !== line.page || roundSize(next.size) !== size) return
    const gap = (line.y - next.y) / line.size
    if (gap > 0.8 && gap < 2.2) gaps.push(gap)
  })
  const bodySize = [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
  return {
    bodySize,
    leading: atShare(gaps, 0.4) ?? 1.2,
    right: atShare(rights, 0.9) ?? 0,
    headingSizes: [...characters.keys()].filter((size) => size >= bodySize * HEADING_RATIO).sort((a, b) => b - a),
  }
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2
}

function atShare(values: number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)]
}

function startsAnew(line: PrintedLine, group: readonly PrintedLine[], setting: Setting): boolean {
  const first = group[0]
  const last = group[group.length - 1]
  if (first === undefined || last === undefined) return false
  if (line.hasColumns || last.hasColumns || roundSize(line.size) !== roundSize(last.size)) return true
  const sentenceEnded = ENDS_A_SENTENCE.test(last.words)
  const gap = last.y - line.y
  if (line.page !== last.page || gap <= 0) {
    return sentenceEnded || !/^\p{Ll}/u.test(line.words) || isHeadingSize(last.size, setting)
  }
  if (gap > setting.leading * SET_APART * line.size) return true
  const lastIsShort = last.right < setting.right - Math.max(6 * last.size, (setting.right - last.left) * 0.15)
  const marker = markerAtStart(line.words)
  if (marker !== null && (!marker.ordered || sentenceEnded || lastIsShort || /\b(?:and|or)$/.test(last.words))) return true
  if (isHeadingSize(line.size, setting)) return false
  const isInList = markerAtStart(first.words) !== null
  const isIndented = !isInList && group.length > 1 && line.left > last.left + line.size
  return sentenceEnded && (lastIsShort || isIndented)
}

function isHeadingSize(size: number, setting: Setting): boolean {
  return setting.headingSizes.includes(roundSize(size))
}

function draftOf(group: readonly PrintedLine[], setting: Setting, judge: JudgeHyphen): DraftBlock {
  const first = group[0]
  const text = cleanText(joinLines(group.map((line) => line.words), judge))
  const place = { text, page: first?.page ?? 1 }
  const level = setting.headingSizes.indexOf(roundSize(first?.size ?? 0)) + 1
  if (level > 0 && text.length <= LONGEST_HEADING) return { kind: 'heading', ...place, level }
  const marker: MarkerInText | null = markerAtStart(text)
  if (marker === null) return { kind: 'paragraph', ...place }
  return { kind: 'listItem', ...place, depth: 1, ordered: marker.ordered, marker: marker.marker, markerLength: marker.length }
}

function noteOf(note: readonly PrintedLine[], judge: JudgeHyphen): DraftBlock {
  return { kind: 'paragraph', text: cleanText(joinLines(note.map((line) => line.words), judge)), page: note[0]?.page ?? 1 }
}

/** Joins printed lines to running text, and the halves of words that a line end has broken. */
function joinLines(lines: readonly string[], judge: JudgeHyphen): string {
  let text = ''
  let last = ''
  for (const line of lines) {
    const hyphen = judge(last, line)
    if (hyphen === 'join') text = text.slice(0, -1)
    text += (text === '' || hyphen !== null ? '' : ' ') + line
    last = line
  }
  return text
}

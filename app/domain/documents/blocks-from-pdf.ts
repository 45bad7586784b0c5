import { cleanText, layOut, type DraftBlock } from './blocks-writer'
import { markerAtStart, type MarkerInText } from './list-markers'
import { linesOfPage, withoutRunningLines, type PlacedText, type PrintedLine } from './pdf-lines'
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
 * Reads the placed runs of a PDF's pages into the canonical form. Lines become paragraphs by their gaps,
 * larger type becomes headings, printed markers become list items, and every block keeps its page. A
 * table's rows stay one line each with tabs, as a PDF knows no tables. Takes time in proportion to the runs.
 */
export function blocksFromPdf(pages: readonly (readonly PlacedText[])[]): DocumentText {
  const lines = withoutRunningLines(pages.map((items, index) => linesOfPage(items, index + 1))).flat()
  const setting = settingOf(lines)
  const groups: PrintedLine[][] = []
  let group: PrintedLine[] = []
  for (const line of lines) {
    if (group.length > 0 && startsAnew(line, group, setting)) {
      groups.push(group)
      group = []
    }
    group.push(line)
  }
  if (group.length > 0) groups.push(group)
  return layOut(groups.map((printed) => draftOf(printed, setting)))
}

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

function draftOf(group: readonly PrintedLine[], setting: Setting): DraftBlock {
  const first = group[0]
  const text = cleanText(joinLines(group.map((line) => line.words)))
  const place = { text, page: first?.page ?? 1 }
  const level = setting.headingSizes.indexOf(roundSize(first?.size ?? 0)) + 1
  if (level > 0 && text.length <= LONGEST_HEADING) return { kind: 'heading', ...place, level }
  const marker: MarkerInText | null = markerAtStart(text)
  if (marker === null) return { kind: 'paragraph', ...place }
  return { kind: 'listItem', ...place, depth: 1, ordered: marker.ordered, marker: marker.marker, markerLength: marker.length }
}

/** Joins printed lines to running text; a hyphen at a line's end stays, because only a reader can tell whether it belongs. */
function joinLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) {
    const joinsOn = text === '' || (/\p{L}-$/u.test(text.slice(-3)) && /^\p{Ll}/u.test(line))
    text += (joinsOn ? '' : ' ') + line
  }
  return text
}

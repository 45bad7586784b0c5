import { cleanText } from './blocks-writer'
import type { DocumentBlock, DocumentText } from './document-text'
import { markerAtStart } from './list-markers'

interface Line {
  start: number
  end: number
}
interface Paragraph {
  page: number
  lines: Line[]
}

const LONGEST_HEADING = 100
const CHAPTER = /^(?:chapter|section|part|appendix|annex|annexe)\s+(?:[a-z]|[\divxlc]+)\b/i
const MARKDOWN_HEADING = /^(#{1,6})\s+\S/
// "3. Words" is as often an item as a heading, "3.1 Words" and "3 Words" on lines of their own seldom are.
const NUMBERED_HEADING = /^(\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2})\s+(\p{Lu}.*)$/u
const ENDS_A_SENTENCE = /[.?!;,:]["'”’)]?$/

/**
 * Reads plain text into the canonical form. The words stay as they are, line by line (see `cleanText` for
 * the little that goes); blank lines part the blocks, and only plain signs make a heading or a list item.
 * Form feeds start a new page. Takes time in proportion to the length.
 */
export function blocksFromText(raw: string): DocumentText {
  const text = cleanText(raw)
  const hasPages = text.includes('\f')
  const blocks = paragraphsOf(text).flatMap((paragraph) => {
    const page = hasPages ? { page: paragraph.page } : {}
    return blocksOf(text, paragraph.lines).map((block) => ({ ...block, ...page }))
  })
  return { text, blocks }
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let lines: Line[] = []
  let page = 1
  const endParagraph = () => {
    if (lines.length > 0) paragraphs.push({ page, lines })
    lines = []
  }
  let from = 0
  while (from <= text.length) {
    let to = from
    while (to < text.length && text[to] !== '\n' && text[to] !== '\f') to += 1
    const trimmed = trimLine(text, from, to)
    if (trimmed === null) endParagraph()
    else lines.push(trimmed)
    if (text[to] === '\f') {
      endParagraph()
      page += 1
    }
    from = to + 1
  }
  endParagraph()
  return paragraphs
}

function trimLine(text: string, from: number, to: number): { start: number; end: number } | null {
  const line = text.slice(from, to)
  const start = from + (line.length - line.trimStart().length)
  const end = from + line.trimEnd().length
  return end > start ? { start, end } : null
}

function blocksOf(text: string, lines: readonly Line[]): DocumentBlock[] {
  const first = lines[0]
  if (first === undefined) return []
  const heading = lines.length === 1 ? headingLevel(text.slice(first.start, first.end)) : null
  if (heading !== null) {
    return [{ kind: 'heading', start: first.start, end: first.end, level: heading }]
  }
  const blocks: DocumentBlock[] = []
  for (const line of lines) {
    const words = text.slice(line.start, line.end)
    const marker = markerAtStart(words)
    const last = blocks[blocks.length - 1]
    if (marker !== null) {
      blocks.push({
        kind: 'listItem',
        start: line.start,
        end: line.end,
        depth: depthOf(text, line.start, marker.marker),
        ordered: marker.ordered,
        marker: marker.marker,
        wordsStart: line.start + marker.length,
      })
    } else if (last !== undefined) last.end = line.end
    else blocks.push({ kind: 'paragraph', start: line.start, end: line.end })
  }
  return blocks
}

/** Tells which level of heading a line that stands alone is, or null when it reads like ordinary words. */
export function headingLevel(line: string): number | null {
  if (line.length > LONGEST_HEADING) return null
  const hashes = MARKDOWN_HEADING.exec(line)?.[1]
  if (hashes !== undefined) return hashes.length
  if (ENDS_A_SENTENCE.test(line)) return null
  if (CHAPTER.test(line)) return 1
  const numbered = NUMBERED_HEADING.exec(line)
  if (numbered?.[1] !== undefined && (numbered[2] ?? '').split(/\s+/).length <= 8) {
    return Math.min(6, numbered[1].replace(/\.$/, '').split('.').length + 1)
  }
  const isShouted = /\p{Lu}{2}/u.test(line) && line === line.toUpperCase()
  return isShouted && line.split(/\s+/).length <= 14 ? 2 : null
}

function depthOf(text: string, start: number, marker: string): number {
  const dots = /^\d+(?:\.\d+)+/.exec(marker)?.[0].split('.').length ?? 1
  if (dots > 1) return 1
  let indent = 0
  for (let at = start - 1; at >= 0 && (text[at] === ' ' || text[at] === '\t'); at -= 1) indent += text[at] === '\t' ? 4 : 1
  return 1 + Math.min(9, Math.floor(indent / 4))
}

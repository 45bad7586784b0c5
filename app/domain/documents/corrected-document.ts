import { blocksFromText } from './blocks-from-text'
import { cleanText } from './blocks-writer'
import type { DocumentBlock, DocumentText, TableBlock } from './document-text'
import { sharedStretches, type SharedStretch } from './text-difference'

/**
 * A document whose text a person has corrected. Blocks in lines that did not change keep their kind and their page; a single
 * block whose words changed stays what it was, a table cell by cell where its rows and columns are all there; everything
 * else is read anew as plain text.
 */
export function correctedDocument(before: DocumentText, words: string): DocumentText {
  const text = cleanText(words)
  const stretches = sharedStretches(before.text, text)
  const blocks: DocumentBlock[] = []
  let reached = 0
  let waiting: DocumentBlock[] = []
  const readUpTo = (end: number) => {
    const page = waiting.find((block) => block.page !== undefined)?.page ?? blocks.at(-1)?.page ?? before.blocks[0]?.page
    for (const block of readAnew(before.text, waiting, text, reached, end)) blocks.push(page === undefined ? block : { ...block, page })
    waiting = []
    reached = end
  }
  for (const block of before.blocks) {
    const stretch = stretchAround(stretches, block)
    if (stretch === undefined) {
      waiting.push(block)
      continue
    }
    const shift = stretch.to - stretch.from
    readUpTo(block.start + shift)
    blocks.push(shifted(block, shift))
    reached = block.end + shift
  }
  readUpTo(text.length)
  return { text, blocks }
}

function stretchAround(stretches: readonly SharedStretch[], { start, end }: { start: number; end: number }): SharedStretch | undefined {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stretches[middle]?.from ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const stretch = stretches[low - 1]
  return stretch !== undefined && end <= stretch.from + stretch.length ? stretch : undefined
}

function shifted(block: DocumentBlock, by: number): DocumentBlock {
  const place = { start: block.start + by, end: block.end + by }
  if (block.kind === 'listItem') return { ...block, ...place, wordsStart: block.wordsStart + by }
  if (block.kind !== 'table') return { ...block, ...place }
  const rows = block.rows.map(({ cells }) => ({ cells: cells.map((cell) => ({ ...cell, start: cell.start + by, end: cell.end + by })) }))
  return { ...block, ...place, rows }
}

/** Reads a stretch of the new text, in the place of the blocks of the earlier text that stood there. */
function readAnew(before: string, earlier: readonly DocumentBlock[], text: string, start: number, end: number): DocumentBlock[] {
  const pieces = piecesOf(text, start, end)
  const isOneToOne = pieces.length === earlier.length && earlier.every((block, index) => isApart(before, block, earlier[index + 1]))
  if (!isOneToOne) {
    const [first, last] = [pieces[0], pieces.at(-1)]
    return first && last ? readPlain(text, first.start, last.end) : []
  }
  return pieces.flatMap((piece, index) => {
    const kept = keptKind(before, earlier[index] as DocumentBlock, text, piece.start, piece.end)
    return kept ? [kept] : readPlain(text, piece.start, piece.end)
  })
}

const readPlain = (text: string, start: number, end: number) => blocksFromText(text.slice(start, end)).blocks.map((block) => shifted(block, start))

const BLANK_LINE = /\n\s*\n/

/** A blank line stands between a block and the next. */
function isApart(before: string, block: DocumentBlock, next: DocumentBlock | undefined): boolean {
  return next === undefined || BLANK_LINE.test(before.slice(block.end, next.start))
}

/** What blank lines part, without white space around it. */
function piecesOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  let at = start
  for (const words of text.slice(start, end).split(/(\n\s*\n)/)) {
    const from = at + (words.length - words.trimStart().length)
    const to = at + words.trimEnd().length
    if (to > from) pieces.push({ start: from, end: to })
    at += words.length
  }
  return pieces
}

function keptKind(before: string, block: DocumentBlock, text: string, start: number, end: number): DocumentBlock | null {
  const words = text.slice(start, end)
  if (block.kind === 'table') return tableAgain(before, block, text, start, end)
  if (block.kind !== 'listItem') return { ...block, start, end }
  const marker = before.slice(block.start, block.wordsStart)
  if (!words.startsWith(marker)) return null
  return { ...block, start, end, wordsStart: Math.min(end, start + marker.length) }
}

const BETWEEN_CELLS = /[\t\n\f]/g

/** The table with the words of its cells corrected; null where cells or rows have come or gone. */
function tableAgain(before: string, table: TableBlock, text: string, wordsStart: number, wordsEnd: number): TableBlock | null {
  // White space at its edges is its empty cells.
  const whole = before.slice(table.start, table.end)
  const head = whole.slice(0, whole.length - whole.trimStart().length)
  const tail = whole.slice(whole.trimEnd().length)
  const start = wordsStart - (text.slice(wordsStart - head.length, wordsStart) === head ? head.length : 0)
  const end = wordsEnd + (text.startsWith(tail, wordsEnd) ? tail.length : 0)
  const old = edgesOf(before, table.start, table.end)
  const now = edgesOf(text, start, end)
  if (old.length !== now.length || old.some(({ sign }, index) => sign !== now[index]?.sign)) return null
  const moved = new Map(old.map(({ at }, index) => [at, now[index]?.at ?? end]))
  const startsAt = (offset: number) => (offset === table.start ? start : (moved.get(offset - 1) ?? -1) + 1)
  const endsAt = (offset: number) => (offset === table.end ? end : (moved.get(offset) ?? -1))
  const rows = table.rows.map(({ cells }) => ({ cells: cells.map((cell) => ({ ...cell, start: startsAt(cell.start), end: endsAt(cell.end) })) }))
  const isSound = rows.every(({ cells }) => cells.every((cell) => cell.start >= start && cell.end >= cell.start && cell.end <= end))
  return isSound ? { ...table, start, end, rows } : null
}

function edgesOf(text: string, start: number, end: number): { at: number; sign: string }[] {
  return [...text.slice(start, end).matchAll(BETWEEN_CELLS)].map((found) => ({ at: start + found.index, sign: found[0] === '\t' ? '\t' : '\n' }))
}

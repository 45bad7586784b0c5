import type { DocumentBlock, DocumentText } from './document-text'

/** A stretch of a long document that is shown at once. */
export interface DocumentPart {
  /** From 1. */
  number: number
  /** UTF-16 offsets; `end` exclusive. */
  start: number
  end: number
  /** The first and the last printed page in it; null where the document has no pages. */
  pages: readonly [first: number, last: number] | null
}

/** Characters of a part: about six printed pages, what a browser shows and changes at once without anybody noticing. */
const FULL = 20_000
/** From here on a main heading begins the next part. */
const ENOUGH = 12_000
const MAIN_HEADING = 2

/** Parts a document at the ends of blocks, at main headings where they come at a good place. A short document is one part. */
export function documentParts({ text, blocks }: DocumentText): DocumentPart[] {
  const parts: DocumentPart[] = []
  let held: DocumentBlock[] = []
  for (const block of blocks) {
    const length = block.end - (held[0]?.start ?? block.start)
    const isDue = length > FULL || (length > ENOUGH && block.kind === 'heading' && block.level <= MAIN_HEADING)
    if (held.length > 0 && isDue) {
      parts.push(partOf(held, parts.length + 1))
      held = []
    }
    held.push(block)
  }
  if (held.length > 0) parts.push(partOf(held, parts.length + 1))
  if (parts.length === 0) return [{ number: 1, start: 0, end: text.length, pages: null }]
  // Nothing lies between two parts: what begins in white space belongs to the part before.
  return parts.map((part, index) => ({ ...part, start: index === 0 ? 0 : part.start, end: parts[index + 1]?.start ?? text.length }))
}

function partOf(blocks: readonly DocumentBlock[], number: number): DocumentPart {
  const [first, last] = [blocks[0], blocks.at(-1)]
  const pages = first?.page !== undefined && last?.page !== undefined ? ([first.page, last.page] as const) : null
  return { number, start: first?.start ?? 0, end: last?.end ?? 0, pages }
}

/** The part in which an offset lies; the last one after the end. */
export function partAt(parts: readonly DocumentPart[], offset: number): DocumentPart | undefined {
  return parts.find(({ end }) => offset < end) ?? parts.at(-1)
}

/** A part as a document of its own: its words and blocks, with offsets that count from its start. */
export function textOfPart({ text, blocks }: DocumentText, { start, end }: DocumentPart): DocumentText {
  const within = blocks.filter((block) => block.start >= start && block.start < end)
  return { text: text.slice(start, end), blocks: within.map((block) => moved(block, -start)) }
}

function moved(block: DocumentBlock, by: number): DocumentBlock {
  const span = { start: block.start + by, end: block.end + by }
  if (block.kind === 'listItem') return { ...block, ...span, wordsStart: block.wordsStart + by }
  if (block.kind !== 'table') return { ...block, ...span }
  const cell = (one: { start: number; end: number }) => ({ start: one.start + by, end: one.end + by })
  return { ...block, ...span, rows: block.rows.map((row) => ({ cells: row.cells.map((one) => ({ ...one, ...cell(one) })) })) }
}

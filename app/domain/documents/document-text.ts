import { z } from 'zod'

/**
 * The canonical form of a source document: its words as one string, and beside it the blocks that say
 * which stretch is a heading, a paragraph, a list item or a table. All offsets are UTF-16 code units of
 * `text`, `end` exclusive, so `text.slice(start, end)` is always the block's words.
 */

const Offset = z.number().int().nonnegative()
const span = { start: Offset, end: Offset }
const page = z.number().int().positive().optional()

export const TableCell = z.object({
  ...span,
  header: z.boolean(),
  columns: z.number().int().min(1).max(1000),
  rows: z.number().int().min(1).max(65_534),
})
export type TableCell = z.infer<typeof TableCell>

export const TableRow = z.object({ cells: z.array(TableCell) })
export type TableRow = z.infer<typeof TableRow>

export const HeadingBlock = z.object({
  kind: z.literal('heading'),
  ...span,
  page,
  level: z.number().int().min(1).max(6),
})
export const ParagraphBlock = z.object({ kind: z.literal('paragraph'), ...span, page })
export const ListItemBlock = z.object({
  kind: z.literal('listItem'),
  ...span,
  page,
  /** 1 for a list's own items, 2 for a list within a list. */
  depth: z.number().int().min(1).max(20),
  ordered: z.boolean(),
  /** The number or bullet as printed ("2a.", "21.10.1", "•"); empty for a further paragraph of the item above. */
  marker: z.string().max(40),
  /** Where the item's own words begin; after `start` when the marker is itself part of the text. */
  wordsStart: Offset,
})
export const TableBlock = z.object({ kind: z.literal('table'), ...span, page, rows: z.array(TableRow) })

export const DocumentBlock = z.discriminatedUnion('kind', [HeadingBlock, ParagraphBlock, ListItemBlock, TableBlock])
export type DocumentBlock = z.infer<typeof DocumentBlock>
export type HeadingBlock = z.infer<typeof HeadingBlock>
export type ListItemBlock = z.infer<typeof ListItemBlock>
export type TableBlock = z.infer<typeof TableBlock>

export const DocumentText = z
  .object({ text: z.string(), blocks: z.array(DocumentBlock) })
  .superRefine((document, context) => {
    const fault = firstFault(document)
    if (fault !== null) context.addIssue({ code: 'custom', path: ['blocks'], message: fault })
  })
export type DocumentText = z.infer<typeof DocumentText>

const NOT_SPACE = /\S/

/**
 * Says what is wrong with a document's blocks, or null when nothing is: blocks (and the cells of a table)
 * lie in order, do not overlap, are not empty (cells may be), and leave out nothing but white space.
 */
export function firstFault(document: { text: string; blocks: readonly DocumentBlock[] }): string | null {
  const { text, blocks } = document
  let reached = 0
  for (const [index, block] of blocks.entries()) {
    const name = `Block ${index} (${block.kind})`
    if (block.start < reached || block.end <= block.start || block.end > text.length) return `${name} is out of place`
    if (NOT_SPACE.test(text.slice(reached, block.start))) return `${name} has text before it that no block holds`
    if (block.kind === 'listItem' && (block.wordsStart < block.start || block.wordsStart > block.end)) {
      return `${name} begins its words outside itself`
    }
    const fault = block.kind === 'table' ? tableFault(text, block) : null
    if (fault !== null) return `${name} ${fault}`
    reached = block.end
  }
  return NOT_SPACE.test(text.slice(reached)) ? 'The end of the text is in no block' : null
}

function tableFault(text: string, table: TableBlock): string | null {
  let reached = table.start
  for (const row of table.rows) {
    for (const cell of row.cells) {
      if (cell.start < reached || cell.end < cell.start || cell.end > table.end) return 'has a cell out of place'
      if (NOT_SPACE.test(text.slice(reached, cell.start))) return 'has text before a cell that no cell holds'
      reached = cell.end
    }
  }
  return NOT_SPACE.test(text.slice(reached, table.end)) ? 'has text after its last cell' : null
}

/** Finds the index of the block that holds an offset, or of the next block when the offset is between two; -1 after the last. */
export function blockIndexAt(document: DocumentText, offset: number): number {
  const { blocks } = document
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const block = blocks[middle]
    if (block !== undefined && block.end <= offset) low = middle + 1
    else high = middle
  }
  return low < blocks.length ? low : -1
}

/** Finds the printed page that an offset is on, or null when the document has no pages (only PDF files and form feeds have). */
export function pageAt(document: DocumentText, offset: number): number | null {
  const index = blockIndexAt(document, offset)
  const block = document.blocks[index === -1 ? document.blocks.length - 1 : index]
  return block?.page ?? null
}

/** Lists the headings above an offset, outermost first, so that a passage can say where in the report it stands. */
export function headingsAbove(document: DocumentText, offset: number): { level: number; words: string }[] {
  const trail: { level: number; words: string }[] = []
  for (const block of document.blocks) {
    if (block.start > offset) break
    if (block.kind !== 'heading') continue
    while ((trail.at(-1)?.level ?? 0) >= block.level) trail.pop()
    trail.push({ level: block.level, words: document.text.slice(block.start, block.end) })
  }
  return trail
}

/** The marks that a run of text can carry. */
export interface RichTextMark {
  type: 'bold' | 'italic' | 'link'
  attrs?: { href?: string }
}

/** One node of a stored text; the schema in `extensions.ts` says which may stand where. */
export interface RichTextNode {
  type: string
  attrs?: Record<string, unknown>
  content?: RichTextNode[]
  marks?: RichTextMark[]
  text?: string
}

/** A formatted text as it is stored: the editor's JSON document. */
export interface RichText {
  type: 'doc'
  content: RichTextNode[]
}

/** The most characters that a stored text may have, counted in its JSON. */
export const MAX_RICH_TEXT_CHARACTERS = 500_000

/** How many lists and quotes may stand inside one another. */
export const MAX_NESTING = 12

// A list takes two nodes, its items and itself; a paragraph in a cell of a table stands four deep.
const MAX_DEPTH = MAX_NESTING * 2 + 8

const textBlocks = new Set(['paragraph', 'heading'])

/** A text with nothing in it. */
export function emptyRichText(): RichText {
  return { type: 'doc', content: [{ type: 'paragraph' }] }
}

/** Whether a reader would see no word in it (empty paragraphs, lists and tables count as nothing). */
export function isEmptyRichText(doc: RichText | undefined): boolean {
  return doc === undefined || plainTextOf(doc).trim() === ''
}

/** The words alone, one line per paragraph, cells of a row joined by tabs: for search, the trail and exports. */
export function plainTextOf(doc: RichText): string {
  return doc.content.map(plainBlock).join('\n')
}

function plainBlock(node: RichTextNode): string {
  const children = node.content ?? []
  if (textBlocks.has(node.type)) return children.map(plainInline).join('')
  return children.map(plainBlock).join(node.type === 'tableRow' ? '\t' : '\n')
}

function plainInline(node: RichTextNode): string {
  return node.type === 'hardBreak' ? '\n' : (node.text ?? '')
}

/** The document behind a JSON string, or nothing when the string is not one (for instance Markdown). What it holds is not checked against the schema. */
export function richTextOfJson(json: string | undefined): RichText | undefined {
  if (json === undefined || !/^\s*\{\s*"type"\s*:\s*"doc"/.test(json)) return undefined
  try {
    const value: unknown = JSON.parse(json)
    return isRichTextShape(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isRichTextShape(value: unknown): value is RichText {
  return isRecord(value) && isNodeList(value.content, 0)
}

function isNodeList(value: unknown, depth: number): value is RichTextNode[] {
  return depth < MAX_DEPTH && Array.isArray(value) && value.every((node) => isNode(node, depth))
}

function isNode(value: unknown, depth: number): boolean {
  if (!isRecord(value) || typeof value.type !== 'string') return false
  if (value.content !== undefined && !isNodeList(value.content, depth + 1)) return false
  if (value.marks !== undefined && !(Array.isArray(value.marks) && value.marks.every(isMark))) return false
  return value.text === undefined || typeof value.text === 'string'
}

function isMark(value: unknown): boolean {
  if (!isRecord(value) || typeof value.type !== 'string') return false
  const href = isRecord(value.attrs) ? value.attrs.href : undefined
  return href === undefined || href === null || typeof href === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

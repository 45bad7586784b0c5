import { readMarkdownLine } from './read-markdown-line'
import { MAX_NESTING, type RichText, type RichTextNode } from './rich-text'
import { trimSpaces, withoutTrailing } from './trim-spaces'

interface Lines {
  lines: string[]
  nesting: number
  inTable: boolean
}

type Read = { node: RichTextNode; next: number }

const headingPattern = /^ *(#{1,6})(?: +([^]*)|)$/
const markerPattern = /^( *)([-*+]|(\d{1,9})[.)])(?: ([^]*)|)$/
const quotePattern = /^ *> ?([^]*)$/
const rulePattern = /^\|?( *:?-+:? *\|)* *:?-+:? *\|?$/

/**
 * Markdown as a document: headings, lists, quotes, tables, bold, italic and links; a blank line starts a new paragraph, a single
 * new line is a line break. Anything else is text, so it never fails; HTML is never HTML.
 */
export function readMarkdown(markdown: string): RichText {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n').map(withSpaces)
  return { type: 'doc', content: readBlocks({ lines, nesting: 0, inTable: false }) }
}

function withSpaces(line: string): string {
  return withoutTrailing(line.replaceAll('\t', '    '), ' ')
}

function readBlocks(source: Lines): RichTextNode[] {
  const blocks: RichTextNode[] = []
  let at = 0
  while (at < source.lines.length) {
    if (source.lines[at] === '') {
      at += 1
      continue
    }
    const { node, next } = readBlock(source, at)
    blocks.push(node)
    at = next
  }
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
}

function readBlock(source: Lines, at: number): Read {
  const line = source.lines[at] ?? ''
  const mayNest = source.nesting < MAX_NESTING
  const heading = headingPattern.exec(line)
  if (heading) return { node: readHeading(heading), next: at + 1 }
  if (mayNest && markerPattern.test(line)) return readList(source, at)
  if (mayNest && quotePattern.test(line)) return readQuote(source, at)
  if (!source.inTable && source.nesting === 0 && isRow(line)) return readTable(source, at)
  return readParagraph(source, at)
}

function startsBlock(source: Lines, line: string): boolean {
  if (headingPattern.test(line)) return true
  if (source.nesting < MAX_NESTING && (markerPattern.test(line) || quotePattern.test(line))) return true
  return !source.inTable && source.nesting === 0 && isRow(line)
}

function isRow(line: string): boolean {
  return /^ *\|/.test(line)
}

function readHeading(heading: RegExpExecArray): RichTextNode {
  const level = Math.min(Math.max(heading[1]?.length ?? 2, 2), 4)
  return withContent({ type: 'heading', attrs: { level } }, readMarkdownLine(heading[2] ?? ''))
}

function withContent(node: RichTextNode, content: RichTextNode[]): RichTextNode {
  return content.length > 0 ? { ...node, content } : node
}

function readParagraph(source: Lines, at: number): Read {
  let next = at + 1
  for (; next < source.lines.length; next++) {
    const line = source.lines[next] ?? ''
    if (line === '' || startsBlock(source, line)) break
  }
  const content = source.lines.slice(at, next).flatMap((line, lineAt): RichTextNode[] => {
    const runs = readMarkdownLine(trimSpaces(line))
    return lineAt === 0 ? runs : [{ type: 'hardBreak' }, ...runs]
  })
  return { node: withContent({ type: 'paragraph' }, content), next }
}

function readQuote(source: Lines, at: number): Read {
  const inner: string[] = []
  let next = at
  for (; next < source.lines.length; next++) {
    const quoted = quotePattern.exec(source.lines[next] ?? '')
    if (!quoted) break
    inner.push(quoted[1] ?? '')
  }
  const content = readBlocks({ ...source, lines: inner, nesting: source.nesting + 1 })
  return { node: { type: 'blockquote', content }, next }
}

interface Marker {
  indent: number
  width: number
  sign: string
  number: number | undefined
  rest: string
}

function markerOf(line: string): Marker | undefined {
  const match = markerPattern.exec(line)
  if (!match) return undefined
  const [, spaces = '', mark = '', digits, rest = ''] = match
  return { indent: spaces.length, width: mark.length + 1, sign: mark.slice(-1), number: digits === undefined ? undefined : Number(digits), rest }
}

function readList(source: Lines, at: number): Read {
  const first = markerOf(source.lines[at] ?? '')
  const items: RichTextNode[] = []
  let next = at
  while (first && next < source.lines.length) {
    const start = skipBlank(source.lines, next)
    const marker = markerOf(source.lines[start] ?? '')
    if (!marker || marker.sign !== first.sign || (next > at && marker.indent >= first.indent + 2)) break
    const item = readItem(source, start, marker)
    items.push(item.node)
    next = item.next
  }
  const isOrdered = first?.number !== undefined
  const attrs = isOrdered && first.number !== 1 ? { attrs: { start: first.number } } : {}
  return { node: { type: isOrdered ? 'orderedList' : 'bulletList', ...attrs, content: items }, next }
}

function skipBlank(lines: string[], from: number): number {
  let at = from
  while (lines[at] === '') at += 1
  return at
}

function readItem(source: Lines, at: number, marker: Marker): Read {
  const inner = [marker.rest]
  let next = at + 1
  while (next < source.lines.length) {
    const filled = skipBlank(source.lines, next)
    const line = source.lines[filled]
    const indent = line?.search(/[^ ]/) ?? 0
    if (line === undefined || indent < marker.indent + 2) break
    for (; next < filled; next++) inner.push('')
    inner.push(line.slice(Math.min(indent, marker.indent + marker.width)))
    next = filled + 1
  }
  const blocks = readBlocks({ ...source, lines: inner, nesting: source.nesting + 1 })
  const content: RichTextNode[] = blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks]
  return { node: { type: 'listItem', content }, next }
}

function readTable(source: Lines, at: number): Read {
  let next = at
  while (next < source.lines.length && isRow(source.lines[next] ?? '')) next += 1
  const lines = source.lines.slice(at, next).map(trimSpaces)
  const ruleAt = lines.slice(0, 2).findIndex((line) => rulePattern.test(line))
  const rows = lines.filter((_, lineAt) => lineAt !== ruleAt)
  const content = (rows.length > 0 ? rows : ['|  |']).map((row, rowAt) => readRow(row, ruleAt === 1 && rowAt === 0))
  return { node: { type: 'table', content }, next }
}

function readRow(row: string, isHeader: boolean): RichTextNode {
  const cells = row.replace(/^\|/, '').replace(/(?<!\\)\|$/, '').split(/(?<!\\)\|/)
  return { type: 'tableRow', content: cells.map((cell) => readCell(trimSpaces(cell.replaceAll('\\|', '|')), isHeader)) }
}

function readCell(cell: string, isHeader: boolean): RichTextNode {
  const marked = /^!(?: ([^]*)|)$/.exec(cell)
  const text = marked ? (marked[1] ?? '') : cell
  const lines = text.split(/ ?(?<!\\)<br ?\/?>/i).map(withSpaces)
  const content = readBlocks({ lines, nesting: 0, inTable: true })
  return { type: isHeader || marked ? 'tableHeader' : 'tableCell', content }
}

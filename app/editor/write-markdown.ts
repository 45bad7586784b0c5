import type { RichText, RichTextMark, RichTextNode } from './rich-text'

/**
 * The text as Markdown for a plain text box. Each block can be read back exactly (see `read-markdown.ts`): a new line is a
 * line break, `\` at the end of a line keeps the space before it, and a line of `\` alone is an empty one.
 */
export function writeMarkdown(doc: RichText): string {
  return writeBlocks(doc.content, false).join('\n')
}

/** One block as Markdown, the measure of whether a block has been touched. */
export function writeBlock(node: RichTextNode): string {
  return blockLines(node, false).join('\n')
}

function writeBlocks(nodes: RichTextNode[], inListItem: boolean): string[] {
  let otherMarker = false
  return nodes.flatMap((node, at) => {
    const previous = nodes[at - 1]
    const isList = node.type === 'bulletList' || node.type === 'orderedList'
    otherMarker = isList && previous?.type === node.type && !otherMarker
    const lines = blockLines(node, otherMarker)
    const isTight = inListItem && isList && previous?.type === 'paragraph'
    return previous === undefined || isTight ? lines : ['', ...lines]
  })
}

function blockLines(node: RichTextNode, otherMarker: boolean): string[] {
  const children = node.content ?? []
  switch (node.type) {
    case 'heading':
      return [`${headingSign(node.attrs?.level)} ${textLines(children).join(' ')}`]
    case 'bulletList':
      return listLines(children, () => (otherMarker ? '* ' : '- '))
    case 'orderedList':
      return listLines(children, (at) => `${Number(node.attrs?.start ?? 1) + at}${otherMarker ? ')' : '.'} `)
    case 'blockquote':
      return writeBlocks(children, false).map((line) => (line === '' ? '>' : `> ${line}`))
    case 'table':
      return tableLines(children)
    default:
      return textLines(children)
  }
}

function headingSign(level: unknown): string {
  if (level === 3) return '###'
  return level === 4 ? '####' : '##'
}

function listLines(items: RichTextNode[], marker: (at: number) => string): string[] {
  return items.flatMap((item, at) => {
    const mark = marker(at)
    const indent = ' '.repeat(mark.length)
    return writeBlocks(item.content ?? [], true).map((line, lineAt) => (lineAt === 0 ? mark + line : line && indent + line))
  })
}

function tableLines(rows: RichTextNode[]): string[] {
  const first = rows[0]?.content ?? []
  const rule = `| ${first.map(() => '---').join(' | ')} |`
  if (!first.every((cell) => cell.type === 'tableHeader')) return [rule, ...rows.map((row) => rowLine(row, true))]
  return [...rows.slice(0, 1).map((row) => rowLine(row, false)), rule, ...rows.slice(1).map((row) => rowLine(row, true))]
}

function rowLine(row: RichTextNode, markHeaders: boolean): string {
  const cells = (row.content ?? []).map((cell) => {
    const text = writeBlocks(cell.content ?? [], false).join(' <br>').replace(/^!/, '\\!').replaceAll('|', '\\|')
    return markHeaders && cell.type === 'tableHeader' ? `! ${text}` : text
  })
  return `| ${cells.join(' | ')} |`
}

function textLines(inline: RichTextNode[]): string[] {
  const lines: RichTextNode[][] = [[]]
  for (const node of inline) {
    if (node.type === 'hardBreak') lines.push([])
    else lines[lines.length - 1]?.push(node)
  }
  return lines.map(textLine)
}

function textLine(runs: RichTextNode[]): string {
  let line = ''
  let before: readonly RichTextMark[] = []
  for (const run of [...runs, { type: 'text', text: '', marks: [] }]) {
    const marks = run.marks ?? []
    line += boundary(before, marks) + escapeText(run.text ?? '', linkOf(marks) !== undefined)
    before = marks
  }
  return escapeEdges(line)
}

function boundary(before: readonly RichTextMark[], after: readonly RichTextMark[]): string {
  const [closed, opened] = [linkOf(before), linkOf(after)]
  const linkChanges = closed !== opened
  const close = linkChanges && closed !== undefined ? `](${closed.replace(/[\\()<]/g, '\\$&')})` : ''
  const open = linkChanges && opened !== undefined ? '[' : ''
  return close + toggled(before, after, 'bold', '**') + toggled(before, after, 'italic', '*') + open
}

function linkOf(marks: readonly RichTextMark[]): string | undefined {
  return marks.find((mark) => mark.type === 'link')?.attrs?.href
}

function toggled(before: readonly RichTextMark[], after: readonly RichTextMark[], type: RichTextMark['type'], sign: string): string {
  const has = (marks: readonly RichTextMark[]) => marks.some((mark) => mark.type === type)
  return has(before) === has(after) ? '' : sign
}

function escapeText(text: string, inLink: boolean): string {
  const escaped = text.replace(/[\\*]|<(?=br)|\](?=\()/gi, '\\$&')
  return inLink ? escaped.replaceAll('[', '\\[') : escaped
}

function escapeEdges(line: string): string {
  const started = line
    .replace(/^ /, '\\ ')
    .replace(/^(?=#{1,6}( |$)|[-+]( |$)|>|\||:?-+:?$)/, '\\')
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
  return started === '' || started.endsWith(' ') ? `${started}\\` : started
}

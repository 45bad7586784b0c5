import { isAllowedLink } from './allowed-link'
import { MAX_NESTING, type RichText, type RichTextMark, type RichTextNode } from './rich-text'

type Tidied = { ok: true; doc: RichText } | { ok: false; words: string }

const containers = new Set(['bulletList', 'orderedList', 'blockquote'])
const MAX_LIST_START = 99_999
const MAX_COLUMNS = 50
const MAX_CELLS = 5_000

/**
 * One form for each text: only the attributes that we use, tables with rows of equal length, no control characters,
 * no marks on space at the edge of a marked run, no empty paragraphs at the end.
 * Fails with words for the user on a link, heading level or nesting that is not allowed.
 * Expects a document that the schema has passed.
 */
export function tidyRichText(doc: RichText): Tidied {
  const problem = problemIn(doc.content, 0)
  if (problem !== undefined) return { ok: false, words: problem }
  const content = doc.content.map(tidyBlock)
  while (content.length > 1 && isEmptyParagraph(content[content.length - 1])) content.pop()
  return { ok: true, doc: { type: 'doc', content } }
}

function isEmptyParagraph(node: RichTextNode | undefined): boolean {
  return node?.type === 'paragraph' && (node.content ?? []).length === 0
}

function problemIn(nodes: RichTextNode[], nesting: number): string | undefined {
  for (const node of nodes) {
    const depth = nesting + (containers.has(node.type) ? 1 : 0)
    const problem = problemOf(node, depth) ?? problemIn(node.content ?? [], depth)
    if (problem !== undefined) return problem
  }
  return undefined
}

function problemOf(node: RichTextNode, depth: number): string | undefined {
  if (depth > MAX_NESTING) return `Use no more than ${MAX_NESTING} lists or quotes inside one another`
  if (node.type === 'heading' && ![2, 3, 4].some((level) => level === node.attrs?.level)) {
    return 'Use only the three sizes of heading that the editor offers'
  }
  if (node.type === 'table' && isTooLarge(node.content ?? [])) {
    return `Use tables of up to ${MAX_COLUMNS} columns and ${MAX_CELLS.toLocaleString('en-GB')} cells`
  }
  const link = (node.marks ?? []).find((mark) => mark.type === 'link')
  if (link && !isAllowedLink(link.attrs?.href)) {
    return 'Links must start with https://, http:// or mailto:'
  }
  return undefined
}

function tidyBlock(node: RichTextNode): RichTextNode {
  const { type } = node
  const children = node.content ?? []
  if (type === 'paragraph') return withContent({ type }, tidyLines(children))
  if (type === 'heading') return withContent({ type, attrs: { level: node.attrs?.level } }, tidyLines(children.map(breakAsSpace)))
  if (type === 'table') return { type, content: equalRows(children.map(tidyBlock)) }
  if (type === 'orderedList') return { type, ...listStart(node.attrs?.start), content: children.map(tidyBlock) }
  return { type, content: children.map(tidyBlock) }
}

function withContent(node: RichTextNode, content: RichTextNode[]): RichTextNode {
  return content.length === 0 ? node : { ...node, content }
}

function listStart(start: unknown): { attrs?: { start: number } } {
  const number = Number.isInteger(start) ? Math.min(Math.max(Number(start), 0), MAX_LIST_START) : 1
  return number === 1 ? {} : { attrs: { start: number } }
}

// Short rows are filled, so that one long row among many short ones would take all memory.
function isTooLarge(rows: RichTextNode[]): boolean {
  const columns = columnsOf(rows)
  return columns > MAX_COLUMNS || columns * rows.length > MAX_CELLS
}

function columnsOf(rows: RichTextNode[]): number {
  return rows.reduce((most, row) => Math.max(most, row.content?.length ?? 0), 0)
}

function equalRows(rows: RichTextNode[]): RichTextNode[] {
  const columns = columnsOf(rows)
  return rows.map((row) => {
    const cells = row.content ?? []
    const missing = Array.from({ length: columns - cells.length }, (): RichTextNode => ({ type: 'tableCell', content: [{ type: 'paragraph' }] }))
    return { type: row.type, content: [...cells, ...missing] }
  })
}

function breakAsSpace(node: RichTextNode): RichTextNode {
  return node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node
}

function tidyLines(inline: RichTextNode[]): RichTextNode[] {
  const lines: RichTextNode[][] = [[]]
  for (const node of inline) {
    if (node.type === 'hardBreak') lines.push([])
    else lines[lines.length - 1]?.push(node)
  }
  return lines.flatMap((line, at) => (at === 0 ? tidyLine(line) : [{ type: 'hardBreak' }, ...tidyLine(line)]))
}

interface Letter {
  character: string
  marks: RichTextMark[]
}

function tidyLine(runs: RichTextNode[]): RichTextNode[] {
  const letters = runs.flatMap((run) => {
    const marks = tidyMarks(run.marks ?? [])
    return [...(run.text ?? '').replace(/\r\n|\p{Cc}|[\u2028\u2029]/gu, ' ')].map((character): Letter => ({ character, marks }))
  })
  return joinLetters(withoutMarkedEdges(letters))
}

function tidyMarks(marks: RichTextMark[]): RichTextMark[] {
  const kept: RichTextMark[] = []
  const link = marks.find((mark) => mark.type === 'link')
  if (link) kept.push({ type: 'link', attrs: { href: link.attrs?.href ?? '' } })
  if (marks.some((mark) => mark.type === 'bold')) kept.push({ type: 'bold' })
  if (marks.some((mark) => mark.type === 'italic')) kept.push({ type: 'italic' })
  return kept
}

function withoutMarkedEdges(letters: Letter[]): Letter[] {
  const tidied = [...letters]
  for (let from = 0; from < letters.length; from++) {
    if (!isSpace(letters[from])) continue
    let to = from
    while (isSpace(letters[to])) to++
    const around = marksInBoth(letters[from - 1], letters[to])
    const across = around.filter((mark) => letters.slice(from, to).every((space) => hasMark(space, mark)))
    for (let at = from; at < to; at++) tidied[at] = { character: letters[at]?.character ?? ' ', marks: across }
    from = to
  }
  return tidied
}

function isSpace(letter: Letter | undefined): boolean {
  return letter !== undefined && /\s/.test(letter.character)
}

function marksInBoth(one: Letter | undefined, other: Letter | undefined): RichTextMark[] {
  return one && other ? one.marks.filter((mark) => hasMark(other, mark)) : []
}

function hasMark(letter: Letter, mark: RichTextMark): boolean {
  return letter.marks.some((own) => own.type === mark.type && own.attrs?.href === mark.attrs?.href)
}

function joinLetters(letters: Letter[]): RichTextNode[] {
  const runs: (RichTextNode & { text: string; marks: RichTextMark[] })[] = []
  for (const { character, marks } of letters) {
    const last = runs[runs.length - 1]
    if (last && sameMarks(last.marks, marks)) last.text += character
    else runs.push({ type: 'text', text: character, marks })
  }
  return runs.map(({ text, marks }) => (marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }))
}

/** Whether two runs of text look the same: the same marks, links to the same address. */
export function sameMarks(one: readonly RichTextMark[], other: readonly RichTextMark[]): boolean {
  return one.length === other.length && one.every((mark, at) => mark.type === other[at]?.type && mark.attrs?.href === other[at]?.attrs?.href)
}

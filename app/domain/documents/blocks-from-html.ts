import { Parser } from 'htmlparser2'
import { layOut, type DraftBlock } from './blocks-writer'
import { printedMarker } from './list-markers'
import { openTable, tableBlocks, type OpenTable } from './blocks-from-html-tables'
import { spokenLine } from './spoken-line'
import type { DocumentText } from './document-text'

/** Wraps a marker that the source prints inside an item's text; a reader that works numbers out puts it there. */
export const MARKER_OPENS = '\uE000'
export const MARKER_CLOSES = '\uE001'
const MARKED = new RegExp(`^${MARKER_OPENS}([^${MARKER_CLOSES}]*)${MARKER_CLOSES}`)

// Nothing inside these is the document's words: code, other media, form controls, a site's own navigation.
const UNREAD = new Set(
  ('script style title template noscript noframes noembed iframe object embed applet svg math canvas audio video ' +
    'map select option textarea button input datalist nav dialog meta link base').split(' '),
)
const BLOCK_LEVEL = new Set(
  ('address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary ul').split(' '),
)
const LISTS = new Set(['ul', 'ol', 'menu', 'dir'])
const HEADING = /^h[1-6]$/
const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const BACK_TO_NOTE = /^#(?:footnote|endnote)-ref-/

interface OpenList {
  ordered: boolean
  type: string
  next: number
  item: { marker: string; fresh: boolean } | null
}
interface Level {
  drafts: DraftBlock[]
  lists: OpenList[]
  heading: number | null
}

/** What sites put around a report and name so: banners on cookies, ways to other pages, questions about the page. */
const AROUND_IT = /\b(?:[\w-]*cookie[\w-]*|[\w-]*skip-link|[\w-]*breadcrumbs?|[\w-]*related-navigation|[\w-]*phase-banner|gem-c-feedback)\b/i
const LONGEST_NAMES = 300

/** Reads a web page: what its site marks as the main part where that has words, else all of it. */
export function blocksFromWebPage(html: string): DocumentText {
  const start = html.search(/<main[\s>]/i)
  const end = html.toLowerCase().lastIndexOf('</main')
  const document = start === -1 || end < start ? null : blocksFromHtml(html.slice(start, end))
  return document !== null && document.blocks.length > 0 ? document : blocksFromHtml(html)
}

/**
 * Reads HTML into the canonical form. Only words and the kinds of blocks survive: the parser's events are
 * read against the lists above and no markup of the source is kept, so there is nothing to sanitise.
 * Time grows with the length of the source; nesting costs no call stack.
 */
export function blocksFromHtml(html: string): DocumentText {
  const levels: Level[] = [{ drafts: [], lists: [], heading: null }]
  const tables: OpenTable[] = []
  const here = () => levels[levels.length - 1] as Level
  const line = spokenLine()
  let unread = 0

  const flush = () => {
    const text = line.take()
    const level = here()
    const draft = text === '' ? null : draftOf(text, level)
    if (draft !== null) level.drafts.push(draft)
  }
  const closeCell = (table: OpenTable) => {
    if (table.cell === null) return
    flush()
    const level = levels.pop() as Level
    table.cell.drafts = level.drafts
    table.cell = null
  }
  const openCell = (table: OpenTable, tag: string, attributes: Record<string, string>) => {
    closeCell(table)
    flush()
    if (table.rows.length === 0) table.rows.push([])
    const cell = {
      drafts: [],
      header: tag === 'th' || table.inHead,
      columns: Number.parseInt(attributes['colspan'] ?? '1', 10),
      rows: Number.parseInt(attributes['rowspan'] ?? '1', 10),
    }
    table.rows[table.rows.length - 1]?.push(cell)
    table.cell = cell
    levels.push({ drafts: cell.drafts, lists: [], heading: null })
  }
  const openTablePart = (tag: string, attributes: Record<string, string>): boolean => {
    if (tag === 'table') {
      flush()
      tables.push(openTable())
      return true
    }
    const table = tables[tables.length - 1]
    if (table === undefined) return false
    if (tag === 'td' || tag === 'th') openCell(table, tag, attributes)
    else if (tag === 'tr') {
      closeCell(table)
      flush()
      table.rows.push([])
    } else if (tag === 'thead' || tag === 'tbody' || tag === 'tfoot') {
      closeCell(table)
      flush()
      table.inHead = tag === 'thead'
    } else return false
    return true
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (unread > 0 || isUnread(tag, attributes)) {
          unread += 1
          return
        }
        if (tag === 'br') {
          line.breakHere()
          return
        }
        if (openTablePart(tag, attributes)) return
        if (tag === 'caption' || BLOCK_LEVEL.has(tag)) flush()
        if (tag === 'pre') line.verbatim += 1
        const level = here()
        if (HEADING.test(tag)) level.heading = Number(tag.slice(1))
        else if (LISTS.has(tag)) {
          level.lists.push({
            ordered: tag === 'ol',
            type: attributes['type'] ?? '1',
            next: wholeNumber(attributes['start']) ?? 1,
            item: null,
          })
        } else if (tag === 'li') startItem(level, attributes)
      },
      ontext(words) {
        if (unread === 0) line.say(words)
      },
      onclosetag(tag) {
        if (unread > 0) {
          unread -= 1
          return
        }
        const table = tables[tables.length - 1]
        if (tag === 'table' && table !== undefined) {
          closeCell(table)
          flush()
          tables.pop()
          for (const block of tableBlocks(table)) here().drafts.push(block)
          return
        }
        if ((tag === 'td' || tag === 'th' || tag === 'tr') && table !== undefined) {
          closeCell(table)
          return
        }
        if (tag === 'thead' && table !== undefined) table.inHead = false
        if (tag !== 'caption' && !BLOCK_LEVEL.has(tag)) return
        flush()
        if (tag === 'pre') line.verbatim = Math.max(0, line.verbatim - 1)
        const level = here()
        if (HEADING.test(tag)) level.heading = null
        else if (LISTS.has(tag)) level.lists.pop()
        else if (tag === 'li') {
          const list = level.lists[level.lists.length - 1]
          if (list !== undefined) list.item = null
        }
      },
    },
    { decodeEntities: true },
  )
  parser.write(html)
  parser.end()
  flush()
  return layOut(levels[0]?.drafts ?? [])
}

function isUnread(tag: string, attributes: Record<string, string>): boolean {
  if (UNREAD.has(tag) || attributes['hidden'] !== undefined) return true
  if (AROUND_IT.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, LONGEST_NAMES)) || attributes['role'] === 'navigation') return true
  if (tag === 'a' && BACK_TO_NOTE.test(attributes['href'] ?? '')) return true
  return HIDDEN_STYLE.test(attributes['style'] ?? '')
}

function startItem(level: Level, attributes: Record<string, string>): void {
  const list = level.lists[level.lists.length - 1]
  if (list === undefined) return
  const number = wholeNumber(attributes['value']) ?? list.next
  list.next = number + 1
  list.item = { marker: list.ordered ? printedMarker(number, attributes['type'] ?? list.type) : '•', fresh: true }
}

function draftOf(words: string, level: Level): DraftBlock | null {
  const marked = MARKED.exec(words)
  const shown = marked?.[1] ?? ''
  const text = marked === null ? words : shown + words.slice(marked[0].length)
  if (text.trim() === '') return null
  if (level.heading !== null) return { kind: 'heading', text, level: level.heading }
  const list = level.lists[level.lists.length - 1]
  if (list === undefined || list.item === null) return { kind: 'paragraph', text }
  const marker = !list.item.fresh ? '' : marked === null ? list.item.marker : shown.trim()
  list.item.fresh = false
  return {
    kind: 'listItem',
    text,
    depth: level.lists.length,
    ordered: list.ordered,
    marker,
    markerLength: shown.length,
  }
}

function wholeNumber(value: string | undefined): number | undefined {
  if (value === undefined || !/^-?\d{1,9}$/.test(value.trim())) return undefined
  return Number(value)
}

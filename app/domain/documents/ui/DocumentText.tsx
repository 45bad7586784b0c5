import { createElement, Fragment, type ReactNode } from 'react'
import type { DocumentBlock, DocumentText as Document, ListItemBlock } from '../document-text'
import { documentTable } from './document-table'
import { wordsIn, type WordsOf } from './document-words'
import { shownLevels } from './heading-levels'
import { listLook, listTree, type ListNode } from './list-tree'
import { marginNotes, type NotesOf } from './margin-notes'
import { passageSegments, type ShownPassage } from './passage-segments'

interface DocumentTextProps {
  document: Document
  passages?: readonly ShownPassage[]
  /** How many levels of heading the page has above the document's own; 1 for a page with only its h1. */
  headingOffset?: number
  /** Says beside the text what each passage is. */
  hasNotes?: boolean
  /** Begins what stands after blocks, asked for at the end of each in the order of the text. */
  asides?: (() => NotesOf) | undefined
}

interface Pen {
  words: WordsOf
  level: (level: number) => number
  notes: NotesOf
  asides: NotesOf
}

/**
 * Shows a document in canonical form with its passages marked. Every element with `data-start` holds one
 * stretch of the text and nothing else, beginning at that UTF-16 offset, so that a selection in the browser
 * leads back to offsets (`offsetsOfSelection`). A passage's first stretch has the id `passage-<id>`, a
 * heading `section-<start>`, a page `page-<number>`.
 */
export function DocumentText({ document, passages = [], headingOffset = 1, hasNotes = false, asides = nothing }: DocumentTextProps) {
  const segments = passageSegments(passages)
  const pen: Pen = {
    words: (start, end) => wordsIn(document.text, segments(start, end)),
    level: shownLevels(headingOffset),
    notes: marginNotes(hasNotes ? passages : []),
    asides: asides(),
  }
  const shown: ReactNode[] = []
  let page: number | undefined
  let tables = 0
  // Everything is made in the order of the text, as passages open and close in it.
  for (const group of groupsOf(document.blocks)) {
    const first = group[0]
    if (first === undefined) continue
    if (first.page !== undefined && first.page !== page) {
      page = first.page
      shown.push(
        <p key={`page-${first.start}`} className="tl-document__page" id={`page-${page}`}>
          Page {page}
        </p>,
      )
    }
    if (first.kind === 'listItem') {
      const items = group.flatMap((block) => (block.kind === 'listItem' ? [block] : []))
      shown.push(<Fragment key={first.start}>{lists(listTree(items), pen)}</Fragment>)
    } else if (first.kind === 'table') {
      tables += 1
      shown.push(pen.notes(first.end))
      shown.push(documentTable(first, tables, pen.words))
      shown.push(pen.asides(first.end))
    } else {
      const { props, content } = pen.words(first.start, first.end)
      const isHeading = first.kind === 'heading'
      const tag = isHeading ? `h${pen.level(first.level)}` : 'p'
      const id = isHeading ? { id: `section-${first.start}` } : {}
      shown.push(pen.notes(first.end))
      shown.push(createElement(tag, { key: first.start, ...id, ...props }, content))
      shown.push(pen.asides(first.end))
    }
  }
  return <div className={hasNotes ? 'tl-document tl-document--noted' : 'tl-document'}>{shown}</div>
}

const nothing = (): NotesOf => () => null

/** Keeps list items of one page that follow each other together; every other block is its own group. */
function groupsOf(blocks: readonly DocumentBlock[]): DocumentBlock[][] {
  const groups: DocumentBlock[][] = []
  let last: DocumentBlock | undefined
  for (const block of blocks) {
    const goesOn = block.kind === 'listItem' && last?.kind === 'listItem' && last.page === block.page
    if (goesOn) groups.at(-1)?.push(block)
    else groups.push([block])
    last = block
  }
  return groups
}

function lists(nodes: readonly ListNode[], pen: Pen): ReactNode[] {
  const shown: ReactNode[] = []
  let from = 0
  while (from < nodes.length) {
    const first = nodes[from]
    if (first === undefined) break
    const look = listLook(first.item)
    let to = from + 1
    for (let node = nodes[to]; node !== undefined && listLook(node.item) === look && node.item.ordered === first.item.ordered; node = nodes[to]) {
      to += 1
    }
    const items = nodes.slice(from, to).map((node) => listItem(node, pen))
    const className = look === 'printed' ? 'tl-document__printed' : undefined
    shown.push(createElement(first.item.ordered ? 'ol' : 'ul', { key: first.item.start, className }, items))
    from = to
  }
  return shown
}

function listItem(node: ListNode, pen: Pen): ReactNode {
  const { item, parts } = node
  const look = listLook(item)
  const value = look === 'numbers' ? { value: Number.parseInt(item.marker, 10) } : {}
  const { props, content } = pen.words(item.start, item.end)
  const notes = pen.notes(item.end)
  const asides = pen.asides(item.end)
  const isMarkerMissing = look === 'printed' && item.wordsStart === item.start && item.marker !== ''
  if (parts.length === 0 && !isMarkerMissing && notes === null && asides === null) {
    return (
      <li key={item.start} {...value} {...props}>
        {content}
      </li>
    )
  }
  return (
    <li key={item.start} {...value}>
      {notes}
      {isMarkerMissing ? `${item.marker} ` : null}
      <span {...props}>{content}</span>
      {asides}
      {parts.map((part) => ('further' in part ? further(part.further, pen) : lists([part.within], pen)))}
    </li>
  )
}

function further(item: ListItemBlock, pen: Pen): ReactNode {
  const { props, content } = pen.words(item.start, item.end)
  return (
    <Fragment key={item.start}>
      {pen.notes(item.end)}
      <p {...props}>{content}</p>
      {pen.asides(item.end)}
    </Fragment>
  )
}

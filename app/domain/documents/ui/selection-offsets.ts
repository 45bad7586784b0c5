const PRECEDING = 2
const FOLLOWING = 4
const CONTAINED = 16

/**
 * Turns what is selected in a document shown by `DocumentText` into UTF-16 offsets of its text (`end`
 * exclusive); null when nothing of the document's own words is selected. `root` is the element that holds
 * the document. Words that are not the document's (page numbers, hidden labels) do not count.
 */
export function offsetsOfSelection(root: Element, selection: Selection): { start: number; end: number } | null {
  if (selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const pieces = Array.from(root.querySelectorAll('[data-start]'))
  const start = inPiece(root, range.startContainer, range.startOffset) ?? startOf(pieces[nextPiece(pieces, range.startContainer, range.startOffset)])
  const end = inPiece(root, range.endContainer, range.endOffset) ?? endOf(pieces[nextPiece(pieces, range.endContainer, range.endOffset) - 1])
  return start !== null && end !== null && end > start ? { start, end } : null
}

function startOf(piece: Element | undefined): number | null {
  if (piece === undefined) return null
  const start = Number(piece.getAttribute('data-start'))
  return Number.isInteger(start) && start >= 0 ? start : null
}

function endOf(piece: Element | undefined): number | null {
  const start = startOf(piece)
  return piece === undefined || start === null ? null : start + (piece.textContent ?? '').length
}

/** The offset of a point within one of the document's stretches of text, or null when it is in none. */
function inPiece(root: Element, node: Node, offset: number): number | null {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement
  const piece = element?.closest('[data-start]') ?? null
  const start = piece === null || !root.contains(piece) ? null : startOf(piece)
  if (piece === null || start === null) return null
  // Browser extensions and spelling checkers split text nodes, so everything before the point is counted.
  return start + lengthBefore(piece, node, offset).length
}

function lengthBefore(within: Node, node: Node, offset: number): { length: number; isReached: boolean } {
  if (within === node) {
    if (node.nodeType === 3) return { length: offset, isReached: true }
    const before = Array.from(node.childNodes).slice(0, offset)
    return { length: before.reduce((sum, child) => sum + (child.textContent ?? '').length, 0), isReached: true }
  }
  if (within.nodeType === 3) return { length: (within.textContent ?? '').length, isReached: false }
  let length = 0
  for (const child of Array.from(within.childNodes)) {
    const part = lengthBefore(child, node, offset)
    length += part.length
    if (part.isReached) return { length, isReached: true }
  }
  return { length, isReached: false }
}

/** The index of the first stretch of text at or after a point that lies between such stretches. */
function nextPiece(pieces: readonly Element[], node: Node, offset: number): number {
  const child = node.childNodes[offset]
  const isAfter = (piece: Element) => {
    if (child !== undefined) return (child.compareDocumentPosition(piece) & PRECEDING) === 0
    const position = node.compareDocumentPosition(piece)
    return (position & FOLLOWING) !== 0 && (position & CONTAINED) === 0
  }
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const piece = pieces[middle]
    if (piece !== undefined && isAfter(piece)) high = middle
    else low = middle + 1
  }
  return low
}

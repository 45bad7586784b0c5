import type { ListItemBlock } from '../document-text'

/** An item with what follows its first words, in order: further paragraphs of it and the items of lists within it. */
export interface ListNode {
  item: ListItemBlock
  parts: ({ further: ListItemBlock } | { within: ListNode })[]
}

/** Nests a run of list items by their depth. */
export function listTree(items: readonly ListItemBlock[]): ListNode[] {
  const roots: ListNode[] = []
  const open: ListNode[] = []
  for (const item of items) {
    while (open.length > 0 && (open.at(-1)?.item.depth ?? 0) > item.depth) open.pop()
    const last = open.at(-1)
    if (last !== undefined && item.marker === '' && last.item.depth === item.depth) {
      last.parts.push({ further: item })
      continue
    }
    if (last !== undefined && last.item.depth === item.depth) open.pop()
    const node: ListNode = { item, parts: [] }
    const parent = open.at(-1)
    if (parent === undefined) roots.push(node)
    else parent.parts.push({ within: node })
    open.push(node)
  }
  return roots
}

export type ListLook = 'bullets' | 'numbers' | 'printed'

/** Says who prints an item's marker: the browser (bullets and plain numbers) or the text itself. */
export function listLook(item: ListItemBlock): ListLook {
  if (item.wordsStart > item.start || item.marker === '') return 'printed'
  if (!item.ordered) return 'bullets'
  return /^\d{1,9}\.$/.test(item.marker) ? 'numbers' : 'printed'
}

import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react'
import type { DocumentBlock } from '#app/domain/documents/document-text'
import { offsetsOfSelection } from '#app/domain/documents/ui/selection-offsets'
import { sentencesOf } from '#app/domain/learning/sentences'

const SETTLED_AFTER_MS = 120
const CONTEXT = 64

/** Words that are selected in the part: their place in it, and what stands around them. */
export interface Marked {
  quote: string
  prefix: string
  suffix: string
  start: number
  end: number
}

/** What is selected in the document, however it was selected; null when nothing is. */
export function useMarked(root: RefObject<HTMLElement>, text: string): Marked | null {
  const [marked, setMarked] = useState<Marked | null>(null)
  useEffect(() => {
    let timer: number | undefined
    const take = () => {
      const selection = window.getSelection()
      // What is typed or pressed elsewhere leaves the passage selected.
      if (!root.current || !selection || (selection.anchorNode && !root.current.contains(selection.anchorNode))) return
      const offsets = offsetsOfSelection(root.current, selection)
      setMarked(offsets && passageAt(text, offsets.start, offsets.end))
    }
    const takeOnceSettled = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(take, SETTLED_AFTER_MS)
    }
    document.addEventListener('selectionchange', takeOnceSettled)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('selectionchange', takeOnceSettled)
    }
  }, [root, text])
  return marked
}

function passageAt(text: string, from: number, to: number): Marked | null {
  const words = text.slice(from, to)
  const start = from + (words.length - words.trimStart().length)
  const quote = words.trim()
  const end = start + quote.length
  if (quote === '') return null
  return { quote, start, end, prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) }
}

/**
 * Marks a passage with the keyboard alone, sentence by sentence: begins at an offset, moves, extends, and lets go. The
 * passage is the browser's own selection, so that it looks and is copied like one made with the mouse.
 */
export function useMarking(root: RefObject<HTMLElement>, text: string, blocks: readonly DocumentBlock[], say: (words: string) => void) {
  const sentences = useMemo(() => blocks.flatMap((block) => sentencesOf(text, { start: block.start, end: block.end })), [text, blocks])
  const [span, setSpan] = useState<{ anchor: number; focus: number } | null>(null)

  const show = useCallback(
    (anchor: number, focus: number) => {
      const [first, last] = [sentences[Math.min(anchor, focus)], sentences[Math.max(anchor, focus)]]
      if (!root.current || !first || !last) return
      setSpan({ anchor, focus })
      selectWords(root.current, first.start, last.end)
      const moved = sentences[focus]
      if (moved) say(`${anchor === focus ? '' : `${Math.abs(anchor - focus) + 1} sentences, to: `}${text.slice(moved.start, moved.end)}`)
    },
    [root, sentences, say, text],
  )
  const begin = useCallback(
    (offset: number) => {
      const at = sentences.findIndex(({ end }) => end > offset)
      if (sentences.length > 0) show(Math.max(0, at), Math.max(0, at))
    },
    [sentences, show],
  )
  const move = useCallback(
    (by: 1 | -1, isExtending: boolean) => {
      if (!span) return
      const focus = Math.min(sentences.length - 1, Math.max(0, span.focus + by))
      show(isExtending ? span.anchor : focus, focus)
    },
    [span, sentences, show],
  )
  const end = useCallback(() => setSpan(null), [])
  return { isMarking: span !== null, begin, move, end }
}

/** Selects a stretch of the part in the browser and brings it into sight. */
function selectWords(root: HTMLElement, start: number, end: number): void {
  const pieces = Array.from(root.querySelectorAll<HTMLElement>('[data-start]'))
  const from = pointAt(pieces, start, false)
  const to = pointAt(pieces, end, true)
  if (!from || !to) return
  window.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
  from.node.parentElement?.scrollIntoView({ block: 'nearest' })
}

function pointAt(pieces: readonly HTMLElement[], offset: number, isEnd: boolean): { node: Text; offset: number } | null {
  for (const piece of pieces) {
    const start = Number(piece.dataset.start)
    const node = piece.firstChild
    if (!(node instanceof Text)) continue
    const within = offset - start
    if (within >= 0 && (isEnd ? within <= node.length && within > 0 : within < node.length)) return { node, offset: within }
  }
  return null
}

/** Where the first sentence begins that is in sight. */
export function firstInSight(root: HTMLElement): number {
  const piece = Array.from(root.querySelectorAll<HTMLElement>('[data-start]')).find((one) => one.getBoundingClientRect().bottom > 0)
  return Number(piece?.dataset.start ?? 0)
}

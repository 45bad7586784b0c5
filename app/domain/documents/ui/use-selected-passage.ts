import { useEffect, useState, type RefObject } from 'react'
import type { SelectedPassage } from '../selected-passage'
import { offsetsOfSelection } from './selection-offsets'

const SETTLED_AFTER_MS = 150
const CONTEXT = 64

/**
 * What was selected last in the document, with its place and what stands around it; null before anything was. Without
 * JavaScript the passage is pasted instead.
 */
export function useSelectedPassage(document: RefObject<HTMLElement>, text: string): SelectedPassage | null {
  const [selected, setSelected] = useState<SelectedPassage | null>(null)
  useEffect(() => {
    let timer: number | undefined
    const take = () => {
      const selection = window.getSelection()
      const offsets = document.current && selection ? offsetsOfSelection(document.current, selection) : null
      if (!offsets) return
      const { start, end } = offsets
      const quote = text.slice(start, end).trim()
      if (quote === '') return
      const prefix = text.slice(Math.max(0, start - CONTEXT), start)
      setSelected({ quote, prefix, suffix: text.slice(end, end + CONTEXT), start: String(start), end: String(end) })
    }
    const takeOnceSettled = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(take, SETTLED_AFTER_MS)
    }
    window.document.addEventListener('selectionchange', takeOnceSettled)
    return () => {
      window.clearTimeout(timer)
      window.document.removeEventListener('selectionchange', takeOnceSettled)
    }
  }, [document, text])
  return selected
}

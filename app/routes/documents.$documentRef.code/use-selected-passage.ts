import { useEffect, useState, type RefObject } from 'react'
import { offsetsOfSelection } from '#app/domain/documents/ui/selection-offsets'

const SETTLED_AFTER_MS = 150
const CONTEXT = 64

/**
 * Takes what is selected in the document over into the form, with its place and what stands around it. Gives how many
 * words were taken, for those who cannot see the form change. Without JavaScript the passage is pasted instead.
 */
export function useSelectedPassage(document: RefObject<HTMLElement>, form: RefObject<HTMLFormElement>, text: string): number | null {
  const [words, setWords] = useState<number | null>(null)
  useEffect(() => {
    let timer: number | undefined
    const take = () => {
      const selection = window.getSelection()
      const offsets = document.current && selection ? offsetsOfSelection(document.current, selection) : null
      if (!offsets || !form.current) return
      const { start, end } = offsets
      const quote = text.slice(start, end).trim()
      if (quote === '') return
      const prefix = text.slice(Math.max(0, start - CONTEXT), start)
      const suffix = text.slice(end, end + CONTEXT)
      fill(form.current, { quote, prefix, suffix, start: String(start), end: String(end) })
      setWords(quote.split(/\s+/).length)
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
  }, [document, form, text])
  return words
}

function fill(form: HTMLFormElement, values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value
  }
}

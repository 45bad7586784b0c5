import { useEffect, useState, type ComponentType, type RefObject } from 'react'
import type { RichTextEditorProps } from './RichTextEditor'

/** The editor once it may take over from the plain box, with what was in the box at that moment. */
export interface LoadedEditor {
  Editor: ComponentType<RichTextEditorProps>
  typed: string
  takesFocus: boolean
}

/**
 * Loads the editor after the page has come alive. Nothing while it loads, and for good when it cannot be loaded. Somebody who is
 * typing in the plain box is not interrupted: the editor then comes when they leave the box.
 */
export function useLoadedEditor(box: RefObject<HTMLElement>): LoadedEditor | undefined {
  const [loaded, setLoaded] = useState<LoadedEditor>()
  useEffect(() => {
    const ended = new AbortController()
    const takeOver = async () => {
      const { RichTextEditor } = await import('./RichTextEditor')
      const textarea = box.current?.querySelector('textarea')
      if (!textarea || ended.signal.aborted) return
      const swap = () => {
        setLoaded({ Editor: RichTextEditor, typed: textarea.value, takesFocus: document.activeElement === textarea })
      }
      const isTyping = document.activeElement === textarea && textarea.value !== textarea.defaultValue
      if (isTyping) textarea.addEventListener('blur', swap, { once: true, signal: ended.signal })
      else swap()
    }
    // Without the editor the plain box goes on working.
    takeOver().catch(() => undefined)
    return () => ended.abort()
  }, [box])
  return loaded
}

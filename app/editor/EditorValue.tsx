import type { Editor } from '@tiptap/react'
import { useLayoutEffect, useRef } from 'react'
import { richTextOfJson, type RichText } from './rich-text'

interface EditorValueProps {
  name: string
  editor: Editor | null
  start: RichText
  onChange(document: RichText): void
}

/** What the form sends of the editor: its document as JSON, and that it is JSON. */
export function EditorValue({ name, editor, start, onChange }: EditorValueProps) {
  // React is not told of the value: rendering with an older one, it would write that over what was typed since.
  const input = useRef<HTMLInputElement>(null)
  const heard = useRef(onChange)
  useLayoutEffect(() => {
    heard.current = onChange
  })
  useLayoutEffect(() => {
    if (input.current) input.current.value = JSON.stringify(start)
  }, [start])
  useLayoutEffect(() => {
    if (!editor) return
    const keep = () => {
      const json = JSON.stringify(editor.getJSON())
      const document = richTextOfJson(json)
      if (!input.current || !document) return
      input.current.value = json
      heard.current(document)
      // Whoever watches the form, for instance to keep a draft, hears of it as of any other field.
      input.current.dispatchEvent(new Event('input', { bubbles: true }))
    }
    editor.on('update', keep)
    return () => {
      editor.off('update', keep)
    }
  }, [editor])
  return (
    <>
      <input ref={input} type="hidden" name={name} />
      <input type="hidden" name={`${name}.format`} value="json" />
    </>
  )
}

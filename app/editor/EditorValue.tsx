import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { richTextOfJson, type RichText } from './rich-text'

interface EditorValueProps {
  name: string
  editor: Editor | null
  start: RichText
  onChange(document: RichText): void
}

/** What the form sends of the editor: its document as JSON, and that it is JSON. */
export function EditorValue({ name, editor, start, onChange }: EditorValueProps) {
  const [json, setJson] = useState(() => JSON.stringify(start))
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!editor) return
    const keep = () => {
      const changed = JSON.stringify(editor.getJSON())
      const document = richTextOfJson(changed)
      // At once, not with the next rendering: the form may be sent before that.
      if (input.current) input.current.value = changed
      setJson(changed)
      if (document) onChange(document)
      // Whoever watches the form, for instance to keep a draft, hears of it as of any other field.
      input.current?.dispatchEvent(new Event('input', { bubbles: true }))
    }
    editor.on('update', keep)
    return () => {
      editor.off('update', keep)
    }
  }, [editor, onChange])
  return (
    <>
      <input ref={input} type="hidden" name={name} value={json} />
      <input type="hidden" name={`${name}.format`} value="json" />
    </>
  )
}

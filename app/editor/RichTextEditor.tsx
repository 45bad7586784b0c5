import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { cleanPastedHtml } from './clean-pasted-html'
import { EditorToolbar } from './EditorToolbar'
import { EditorValue } from './EditorValue'
import { richTextExtensions } from './extensions'
import { LinkPanel } from './LinkPanel'
import { readMarkdown } from './read-markdown'
import type { RichText } from './rich-text'

export interface RichTextEditorProps {
  name: string
  label: string
  labelId: string
  describedBy: string | undefined
  hasError: boolean
  takesFocus: boolean
  /** The document to begin with; when there is none, `typed` is read as Markdown. */
  given: RichText | undefined
  typed: string
  onChange(document: RichText): void
}

/** The formatted-text editor; it comes in a file of its own that only pages with a formatted field load. */
export function RichTextEditor(props: RichTextEditorProps) {
  const { name, label, labelId, hasError, takesFocus, onChange } = props
  const [start] = useState(() => props.given ?? readMarkdown(props.typed))
  const [isLinkOpen, setIsLinkOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const keysId = `${name}-keys`
  const attributes = useTextAttributes({ ...props, describedBy: [props.describedBy, keysId].filter(Boolean).join(' ') })

  const editor = useEditor({
    extensions: richTextExtensions,
    content: start,
    autofocus: takesFocus ? 'end' : false,
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes,
      transformPastedHTML: cleanPastedHtml,
      handleKeyDown: (_, event) => {
        if (event.key === 'Escape') return focusToolbar(frame.current)
        if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return false
        event.preventDefault()
        setIsLinkOpen(true)
        return true
      },
    },
  })
  useLabelFocus(editor, labelId)

  return (
    <div ref={frame} className={`tl-editor${hasError ? ' tl-editor--error' : ''}`}>
      <EditorValue name={name} editor={editor} start={start} onChange={onChange} />
      {editor ? (
        <EditorToolbar
          editor={editor}
          label={label}
          textId={name}
          linkPanelId={`${name}-link`}
          isLinkOpen={isLinkOpen}
          onLink={() => setIsLinkOpen(!isLinkOpen)}
        />
      ) : null}
      {editor && isLinkOpen ? <LinkPanel editor={editor} id={`${name}-link`} onClose={() => setIsLinkOpen(false)} /> : null}
      <EditorContent editor={editor} />
      <p id={keysId} className="govuk-visually-hidden">
        Press Escape to go to the formatting buttons
      </p>
    </div>
  )
}

function useTextAttributes({ name, labelId, describedBy, hasError }: RichTextEditorProps): Record<string, string> {
  return useMemo(
    () => ({
      id: name,
      class: 'tl-editor__text tl-rich-text',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': labelId,
      ...(describedBy && { 'aria-describedby': describedBy }),
      ...(hasError && { 'aria-invalid': 'true' }),
    }),
    [name, labelId, describedBy, hasError],
  )
}

function focusToolbar(frame: HTMLElement | null): boolean {
  frame?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus()
  return true
}

// A label does this by itself only for inputs.
function useLabelFocus(editor: Editor | null, labelId: string): void {
  useEffect(() => {
    const label = document.getElementById(labelId)?.closest('label')
    if (!label || !editor) return
    const focus = () => editor.commands.focus()
    label.addEventListener('click', focus)
    return () => label.removeEventListener('click', focus)
  }, [editor, labelId])
}

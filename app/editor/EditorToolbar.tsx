import { useEditorState, type Editor } from '@tiptap/react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { historyTools, tableTools, textTools, type EditorTool } from './editor-tools'

interface EditorToolbarProps {
  editor: Editor
  label: string
  textId: string
  linkPanelId: string
  isLinkOpen: boolean
  onLink(): void
}

/** The editor's buttons as one stop of the Tab key; the arrow keys, Home and End go along them. */
export function EditorToolbar({ editor, label, textId, linkPanelId, isLinkOpen, onLink }: EditorToolbarProps) {
  const toolbar = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState('heading-2')
  const link: EditorTool = { name: 'link', label: 'Link', keys: 'Control+K', isOn: (at) => at.isActive('link'), run: onLink }
  const isInTable = useEditorState({ editor, selector: ({ editor: at }) => at.isActive('table') })
  const tools = [...textTools, link, ...historyTools, ...(isInTable ? tableTools : [])]
  const states = useEditorState({
    editor,
    selector: ({ editor: at }) => tools.map((tool) => ({ isOn: tool.isOn?.(at), isOff: tool.isOff?.(at) ?? false })),
  })
  const stop = tools.some((tool) => tool.name === current) ? current : 'heading-2'

  function move(event: KeyboardEvent) {
    const to = targetOf(event.key, tools.findIndex((tool) => tool.name === stop), tools.length)
    const tool = to === undefined ? undefined : tools[to]
    if (!tool) return
    event.preventDefault()
    setCurrent(tool.name)
    toolbar.current?.querySelector<HTMLElement>(`[data-tool="${tool.name}"]`)?.focus()
  }

  return (
    <div ref={toolbar} className="tl-editor__toolbar" role="toolbar" aria-label={`Formatting of ${label}`} aria-controls={textId} onKeyDown={move}>
      {tools.map((tool, at) => {
        const state = states[at]
        return (
          <button
            key={tool.name}
            type="button"
            className="tl-editor__button"
            data-tool={tool.name}
            tabIndex={tool.name === stop ? 0 : -1}
            aria-pressed={state?.isOn}
            aria-disabled={state?.isOff ? true : undefined}
            aria-keyshortcuts={tool.keys}
            title={tool.keys && `${tool.label} (${tool.keys.replaceAll('Control', 'Ctrl')})`}
            {...(tool === link && { 'aria-expanded': isLinkOpen, 'aria-controls': isLinkOpen ? linkPanelId : undefined })}
            onFocus={() => setCurrent(tool.name)}
            onClick={() => {
              if (!state?.isOff) tool.run(editor)
            }}
          >
            {tool.label}
          </button>
        )
      })}
    </div>
  )
}

function targetOf(key: string, from: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (from + 1) % count
  if (key === 'ArrowLeft') return (from - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}

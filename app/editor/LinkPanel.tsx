import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { linkFromTyped } from './allowed-link'

interface LinkPanelProps {
  editor: Editor
  id: string
  onClose(): void
}

/** Asks for the address of a link in the page: for the selected words, or as words of its own. */
export function LinkPanel({ editor, id, onClose }: LinkPanelProps) {
  const [start] = useState(() => hrefAt(editor))
  const [error, setError] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const ids = { input: `${id}-address`, error: `${id}-error` }

  function save() {
    const href = linkFromTyped(input.current?.value ?? '')
    if (href === undefined) {
      setError('Enter a web address, like https://www.example.org, or an email address')
      input.current?.focus()
      return
    }
    addLink(editor, href)
    onClose()
  }

  function remove() {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onClose()
  }

  function cancel() {
    editor.commands.focus()
    onClose()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') cancel()
    // Enter would send the form that the editor stands in.
    if (event.key === 'Enter' && event.target === input.current) save()
    else if (event.key !== 'Escape') return
    event.preventDefault()
  }

  return (
    <div id={id} className="tl-editor__link" role="group" aria-label="Link" onKeyDown={onKeyDown}>
      <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
        <label className="govuk-label" htmlFor={ids.input}>
          Web or email address
        </label>
        {error ? (
          <p id={ids.error} className="govuk-error-message" role="alert">
            <span className="govuk-visually-hidden">Error:</span> {error}
          </p>
        ) : null}
        <input
          ref={input}
          id={ids.input}
          className={`govuk-input${error ? ' govuk-input--error' : ''}`}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          defaultValue={start?.replace(/^mailto:/, '')}
          aria-describedby={error ? ids.error : undefined}
        />
      </div>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" onClick={save}>
          {start === undefined ? 'Add link' : 'Change link'}
        </button>
        {start === undefined ? null : (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={remove}>
            Remove link
          </button>
        )}
        <button type="button" className="govuk-button govuk-button--secondary" onClick={cancel}>
          Cancel
        </button>
      </div>
    </div>
  )
}

function hrefAt(editor: Editor): string | undefined {
  const href: unknown = editor.getAttributes('link').href
  return typeof href === 'string' ? href : undefined
}

function addLink(editor: Editor, href: string): void {
  const words = href.replace(/^mailto:/, '')
  const needsWords = editor.state.selection.empty && !editor.isActive('link')
  const chain = editor.chain().focus()
  if (needsWords) chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run()
  else chain.extendMarkRange('link').setLink({ href }).run()
}

import { useEffect, useId, useRef, useState, type KeyboardEvent, type FormEvent } from 'react'
import { findingKindCodes, findingKinds, shortQuote } from '#app/domain/findings/finding'
import { ThemePicker } from './ThemePicker'
import type { ThemeToPick } from './search-themes'

/** What somebody is making of a passage; kept while the panel is closed. */
export interface Draft {
  themeIds: readonly string[]
  kind: string
  note: string
}

interface CodingPanelProps {
  title: string
  quote: string
  draft: Draft
  themes: readonly ThemeToPick[]
  onDraft: (draft: Draft) => void
  /** Stores it; gives the words why it could not be, or null when it was. */
  onSave: (draft: Draft) => Promise<string | null>
  onClose: () => void
}

/** Themes, kind and note of one passage, beside the text. What is typed stays until it is stored. */
export function CodingPanel({ title, quote, draft, themes, onDraft, onSave, onClose }: CodingPanelProps) {
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const alert = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (problem) alert.current?.focus()
  }, [problem])

  const save = async () => {
    if (draft.themeIds.length === 0) return setProblem('Select at least one theme')
    setIsSaving(true)
    const words = await onSave(draft)
    setIsSaving(false)
    setProblem(words)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
    else return
    event.preventDefault()
  }
  return (
    <section className="tl-panel" role="dialog" aria-labelledby={`${id}-title`} onKeyDown={press}>
      <h2 className="govuk-heading-s" id={`${id}-title`}>
        {title}
      </h2>
      <blockquote className="tl-panel__quote">{shortQuote(quote, 240)}</blockquote>
      {problem ? (
        <p className="govuk-error-message" role="alert" tabIndex={-1} ref={alert}>
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      ) : null}
      <form onSubmit={submit} noValidate>
        <ThemePicker themes={themes} chosen={draft.themeIds} onChange={(themeIds) => onDraft({ ...draft, themeIds })} />
        <fieldset className="govuk-fieldset govuk-!-margin-bottom-3">
          <legend className="govuk-fieldset__legend">What it is</legend>
          <div className="govuk-radios govuk-radios--small govuk-radios--inline">
            {findingKindCodes.map((code) => (
              <div className="govuk-radios__item" key={code}>
                <input className="govuk-radios__input" type="radio" id={`${id}-${code}`} name={`${id}-kind`} checked={draft.kind === code} onChange={() => onDraft({ ...draft, kind: code })} />
                <label className="govuk-label govuk-radios__label" htmlFor={`${id}-${code}`}>
                  {findingKinds[code].label}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
        <label className="govuk-label" htmlFor={`${id}-note`}>
          Note (optional)
        </label>
        <textarea className="govuk-textarea govuk-!-margin-bottom-3" id={`${id}-note`} rows={2} value={draft.note} onChange={(event) => onDraft({ ...draft, note: event.target.value })} />
        <div className="tl-suggestion__actions">
          <button className="govuk-button tl-button--small" type="submit" disabled={isSaving}>
            {isSaving ? 'Saving…' : 'Save the coding'}
          </button>
          <button className="govuk-button govuk-button--secondary tl-button--small" type="button" onClick={onClose}>
            Close
          </button>
          <span className="govuk-hint tl-panel__keys">Ctrl and Enter saves, Escape closes</span>
        </div>
      </form>
    </section>
  )
}

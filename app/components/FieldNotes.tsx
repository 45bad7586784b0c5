import type { ReactNode } from 'react'
import type { FieldState } from './form-state'

interface FieldNotesProps {
  field: FieldState
  hint?: ReactNode
  /** What somebody else saved, in the words of the page (a choice's text, not its code). */
  theirs?: ReactNode
}

/** What stands between a label and its input: the hint, what somebody else saved meanwhile, the error. */
export function FieldNotes({ field, hint, theirs = field.theirs }: FieldNotesProps) {
  return (
    <>
      {hint ? (
        <div id={`${field.name}-hint`} className="govuk-hint">
          {hint}
        </div>
      ) : null}
      {field.theirs === undefined ? null : (
        <div id={`${field.name}-theirs`} className="govuk-inset-text tl-theirs">
          <strong>Saved by someone else meanwhile:</strong>
          <span className="tl-theirs__text">
            {theirs === '' ? 'Nothing: it was left empty' : theirs}
          </span>
        </div>
      )}
      {field.error === undefined ? null : (
        <p id={`${field.name}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {field.error}
        </p>
      )}
    </>
  )
}

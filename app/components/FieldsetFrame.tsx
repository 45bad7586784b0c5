import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { describedBy } from './described-by'
import { FieldNotes } from './FieldNotes'
import type { FieldProps } from './field-props'

interface FieldsetFrameProps extends Omit<FieldProps, 'label'> {
  /** The legend; without one there is no fieldset (one checkbox alone). */
  label?: ReactNode
  theirs?: ReactNode
  role?: 'group'
  children: ReactNode
}

/** A form group with a legend, its notes and several inputs. */
export function FieldsetFrame({
  field,
  label,
  hint,
  theirs,
  role,
  children,
  ...look
}: FieldsetFrameProps) {
  const notes = <FieldNotes field={field} hint={hint} theirs={theirs} />
  return (
    <div
      className={classNames(
        'govuk-form-group',
        field.error !== undefined && 'govuk-form-group--error'
      )}
    >
      {label === undefined ? (
        <>
          {notes}
          {children}
        </>
      ) : (
        <fieldset
          className="govuk-fieldset"
          role={role}
          aria-describedby={describedBy({ field, hint })}
        >
          <legend
            className={classNames(
              'govuk-fieldset__legend',
              look.labelSize && `govuk-fieldset__legend--${look.labelSize}`,
              look.isLabelHidden && 'govuk-visually-hidden'
            )}
          >
            {look.isPageHeading ? <h1 className="govuk-fieldset__heading">{label}</h1> : label}
          </legend>
          {notes}
          {children}
        </fieldset>
      )}
    </div>
  )
}

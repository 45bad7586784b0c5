import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { FieldNotes } from './FieldNotes'
import type { FieldProps } from './field-props'

interface FieldFrameProps extends FieldProps {
  theirs?: ReactNode
  className?: string
  children: ReactNode
}

/** A form group with one label, its notes and one input, whose id is the field's name. */
export function FieldFrame({
  field,
  label,
  hint,
  theirs,
  className,
  children,
  ...look
}: FieldFrameProps) {
  const labelElement = (
    <label
      className={classNames(
        'govuk-label',
        look.labelSize && `govuk-label--${look.labelSize}`,
        look.isLabelHidden && 'govuk-visually-hidden'
      )}
      htmlFor={field.name}
    >
      {label}
    </label>
  )
  return (
    <div
      className={classNames(
        'govuk-form-group',
        field.error !== undefined && 'govuk-form-group--error',
        className
      )}
    >
      {look.isPageHeading ? <h1 className="govuk-label-wrapper">{labelElement}</h1> : labelElement}
      <FieldNotes field={field} hint={hint} theirs={theirs} />
      {children}
    </div>
  )
}

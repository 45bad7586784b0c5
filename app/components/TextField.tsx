import type { HTMLInputTypeAttribute } from 'react'
import { classNames } from './class-names'
import { describedBy } from './described-by'
import { FieldFrame } from './FieldFrame'
import type { FieldProps } from './field-props'

export interface TextFieldProps extends FieldProps {
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'search' | 'tel' | 'url'>
  /** Characters that the box has room for; by default it is as wide as the column. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search'
  autoComplete?: string
  spellCheck?: boolean
  prefix?: string
  suffix?: string
  isDisabled?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    field,
    type = 'text',
    width,
    inputMode,
    autoComplete,
    spellCheck,
    prefix,
    suffix,
    isDisabled,
  } = props
  const input = (
    <input
      className={classNames(
        'govuk-input',
        field.error !== undefined && 'govuk-input--error',
        width && `govuk-input--width-${width}`
      )}
      id={field.name}
      name={field.name}
      type={type}
      defaultValue={field.value}
      aria-describedby={describedBy(props)}
      inputMode={inputMode}
      autoComplete={autoComplete}
      spellCheck={spellCheck}
      disabled={isDisabled}
    />
  )
  return (
    <FieldFrame {...props}>
      {prefix === undefined && suffix === undefined ? (
        input
      ) : (
        <div className="govuk-input__wrapper">
          {prefix === undefined ? null : (
            <div className="govuk-input__prefix" aria-hidden="true">
              {prefix}
            </div>
          )}
          {input}
          {suffix === undefined ? null : (
            <div className="govuk-input__suffix" aria-hidden="true">
              {suffix}
            </div>
          )}
        </div>
      )}
    </FieldFrame>
  )
}

import { useEffect, useState } from 'react'
import { classNames } from './class-names'
import { describedBy } from './described-by'
import { FieldFrame } from './FieldFrame'
import type { FieldProps } from './field-props'

interface PasswordFieldProps extends FieldProps {
  autoComplete?: 'current-password' | 'new-password'
}

/** A password, which is never sent back to the page; with JavaScript it can be shown while it is typed. */
export function PasswordField(props: PasswordFieldProps) {
  const { field, autoComplete = 'current-password' } = props
  const [isReady, setIsReady] = useState(false)
  const [isShown, setIsShown] = useState(false)
  useEffect(() => setIsReady(true), [])
  return (
    <FieldFrame {...props} className="govuk-password-input">
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          className={classNames(
            'govuk-input govuk-password-input__input',
            field.error !== undefined && 'govuk-input--error'
          )}
          id={field.name}
          name={field.name}
          type={isShown ? 'text' : 'password'}
          spellCheck={false}
          autoComplete={autoComplete}
          autoCapitalize="none"
          aria-describedby={describedBy(props)}
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary govuk-password-input__toggle"
          aria-controls={field.name}
          aria-label={isShown ? 'Hide password' : 'Show password'}
          hidden={!isReady}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      </div>
    </FieldFrame>
  )
}

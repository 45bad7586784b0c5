import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type ButtonKind = 'primary' | 'secondary' | 'warning'

interface ButtonProps {
  children: ReactNode
  kind?: ButtonKind
  type?: 'submit' | 'button'
  name?: string
  value?: string
  isDisabled?: boolean
  /** Where to post when it is not the form's own address. */
  formAction?: string
  onClick?: () => void
}

/** A button that submits the form around it, unless its type is `button`. */
export function Button({
  children,
  kind = 'primary',
  type = 'submit',
  isDisabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames('govuk-button', kind !== 'primary' && `govuk-button--${kind}`)}
      disabled={isDisabled}
      aria-disabled={isDisabled}
    >
      {children}
    </button>
  )
}

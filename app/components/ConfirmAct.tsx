import type { ReactNode } from 'react'
import { Button } from './Button'
import { ButtonGroup } from './ButtonGroup'
import { WarningText } from './WarningText'

interface ConfirmActProps {
  warning: string
  /** What will be lost, one thing a line. */
  losses?: readonly string[]
  confirmText: string
  cancelHref: string
  /** Hidden fields, or a reason to give. */
  children?: ReactNode
}

/** The inside of a form that asks before something is lost for good. */
export function ConfirmAct({
  warning,
  losses = [],
  confirmText,
  cancelHref,
  children,
}: ConfirmActProps) {
  return (
    <>
      <WarningText>{warning}</WarningText>
      {losses.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {losses.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </ul>
      ) : null}
      {children}
      <ButtonGroup>
        <Button kind="warning">{confirmText}</Button>
        <a className="govuk-link" href={cancelHref}>
          Cancel
        </a>
      </ButtonGroup>
    </>
  )
}

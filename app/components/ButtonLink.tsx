import type { KeyboardEvent, ReactNode } from 'react'
import type { ButtonKind } from './Button'
import { classNames } from './class-names'

interface ButtonLinkProps {
  href: string
  children: ReactNode
  kind?: ButtonKind
}

/** A link that looks like a button: it opens a page and changes nothing. */
export function ButtonLink({ href, children, kind = 'primary' }: ButtonLinkProps) {
  return (
    <a
      href={href}
      role="button"
      draggable="false"
      className={classNames('govuk-button', kind !== 'primary' && `govuk-button--${kind}`)}
      onKeyDown={pressOnSpace}
    >
      {children}
    </a>
  )
}

// What a screen reader announces as a button is expected to answer to the space bar, which links do not.
function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}

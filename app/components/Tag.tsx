import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type TagColour =
  | 'grey'
  | 'green'
  | 'teal'
  | 'blue'
  | 'purple'
  | 'magenta'
  | 'red'
  | 'orange'
  | 'yellow'

interface TagProps {
  children: ReactNode
  /** Helps the eye only: the words must say it all. Blue when it is not given. */
  colour?: TagColour | undefined
}

/** A status in one or two words. */
export function Tag({ children, colour }: TagProps) {
  return (
    <strong
      className={classNames('govuk-tag', colour && colour !== 'blue' && `govuk-tag--${colour}`)}
    >
      {children}
    </strong>
  )
}

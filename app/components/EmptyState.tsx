import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: string
  /** What to do about it, in a sentence and perhaps a link or a button. */
  children: ReactNode
}

/** What stands in the place of a list that has nothing in it. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="tl-empty">
      <p className="govuk-heading-s">{title}</p>
      <div className="govuk-body">{children}</div>
    </div>
  )
}

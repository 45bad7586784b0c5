import type { ReactNode } from 'react'

interface PanelProps {
  title: string
  children?: ReactNode
  headingLevel?: 1 | 2 | 3
}

/** The end of a transaction, told in large letters. */
export function Panel({ title, children, headingLevel = 1 }: PanelProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <Heading className="govuk-panel__title">{title}</Heading>
      {children ? <div className="govuk-panel__body">{children}</div> : null}
    </div>
  )
}

import type { ReactNode } from 'react'

interface DetailsProps {
  summary: string
  children: ReactNode
  isOpen?: boolean
  id?: string
}

/** Something that only some readers need, behind one line that opens it. */
export function Details({ summary, children, isOpen, id }: DetailsProps) {
  return (
    <details className="govuk-details" open={isOpen} id={id}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  )
}

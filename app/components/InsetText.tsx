import type { ReactNode } from 'react'

/** Words set apart from those around them, such as a quotation. */
export function InsetText({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <div className="govuk-inset-text" id={id}>
      {children}
    </div>
  )
}

import type { ReactNode } from 'react'

/** Buttons and links beside one another, such as "Save" and "Cancel". */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>
}

import type { ReactNode } from 'react'

interface PageHeadingProps {
  title: ReactNode
  /** What kind of thing the page is about, above the title: a reference or the name of a section. */
  caption?: ReactNode
  /** Buttons for what can be done here. */
  actions?: ReactNode
  size?: 'l' | 'xl'
}

/** The one h1 of a page, with its caption and its buttons. */
export function PageHeading({ title, caption, actions, size = 'l' }: PageHeadingProps) {
  return (
    <div className="moj-page-header-actions">
      <div className="moj-page-header-actions__title">
        <h1 className={`govuk-heading-${size}`}>
          {caption ? <span className={`govuk-caption-${size}`}>{caption} </span> : null}
          {title}
        </h1>
      </div>
      {actions ? (
        <div className="moj-page-header-actions__actions">
          <div className="govuk-button-group">{actions}</div>
        </div>
      ) : null}
    </div>
  )
}

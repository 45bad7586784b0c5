import type { ReactNode } from 'react'

interface SiteHeaderProps {
  homeHref?: string
  name: string
  /** Whose copy of the product it is. */
  partnership?: string | undefined
  /** Who is signed in, and the way out. */
  children?: ReactNode
}

/** The product's name and the partnership's, at the top of every page. */
export function SiteHeader({ homeHref = '/', name, partnership, children }: SiteHeaderProps) {
  return (
    <div className="govuk-generic-header tl-header">
      <div className="govuk-generic-header__container govuk-width-container">
        <div className="govuk-generic-header__logo">
          <a href={homeHref} className="govuk-generic-header__homepage-link">
            <svg
              className="tl-header__mark"
              viewBox="0 0 44 24"
              width="44"
              height="24"
              aria-hidden="true"
              focusable="false"
            >
              <path d="M4 12h36" stroke="currentColor" strokeWidth="3" />
              <circle cx="6" cy="12" r="6" fill="currentColor" />
              <circle cx="22" cy="12" r="6" fill="currentColor" />
              <circle
                className="tl-header__end"
                cx="38"
                cy="12"
                r="4.5"
                stroke="currentColor"
                strokeWidth="3"
              />
            </svg>
            {name}
          </a>
          {partnership ? <span className="tl-header__partnership">{partnership}</span> : null}
        </div>
        {children ? <div className="tl-header__end-slot">{children}</div> : null}
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'

interface SiteFooterProps {
  links: readonly { href: string; text: string }[]
  /** A line about this copy of the product, such as its version. */
  children?: ReactNode
}

/** Links that every page has at its end. */
export function SiteFooter({ links, children }: SiteFooterProps) {
  return (
    <div className="govuk-footer">
      <div className="govuk-width-container">
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            <h2 className="govuk-visually-hidden">Support links</h2>
            <ul className="govuk-footer__inline-list">
              {links.map(({ href, text }) => (
                <li key={href} className="govuk-footer__inline-list-item">
                  <a className="govuk-footer__link" href={href}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
            {children ? <div className="govuk-footer__meta-custom">{children}</div> : null}
          </div>
        </div>
      </div>
    </div>
  )
}

import { classNames } from './class-names'

export interface Crumb {
  text: string
  /** Left out for the page itself. */
  href?: string
}

interface BreadcrumbsProps {
  items: readonly Crumb[]
  isCollapsedOnMobile?: boolean
}

/** The way back, from the top of the service to the page. */
export function Breadcrumbs({ items, isCollapsedOnMobile }: BreadcrumbsProps) {
  return (
    <nav
      className={classNames(
        'govuk-breadcrumbs',
        isCollapsedOnMobile && 'govuk-breadcrumbs--collapse-on-mobile'
      )}
      aria-label="Breadcrumb"
    >
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ text, href }) =>
          href === undefined ? (
            <li key={text} className="govuk-breadcrumbs__list-item" aria-current="page">
              {text}
            </li>
          ) : (
            <li key={href} className="govuk-breadcrumbs__list-item">
              <a className="govuk-breadcrumbs__link" href={href}>
                {text}
              </a>
            </li>
          )
        )}
      </ol>
    </nav>
  )
}

import { classNames } from './class-names'

export interface NavigationItem {
  href: string
  text: string
  /** `page` for the page itself, `section` for a page under it. */
  current?: 'page' | 'section' | undefined
}

/** The sections of the service; on a narrow screen the links wrap, so nothing has to be opened. */
export function ServiceNavigation({
  items,
  label = 'Menu',
}: {
  items: readonly NavigationItem[]
  label?: string
}) {
  return (
    <div className="govuk-service-navigation">
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          <nav aria-label={label} className="govuk-service-navigation__wrapper">
            <ul className="govuk-service-navigation__list" id="navigation">
              {items.map(({ href, text, current }) => (
                <li
                  key={href}
                  className={classNames(
                    'govuk-service-navigation__item',
                    current && 'govuk-service-navigation__item--active'
                  )}
                >
                  <a
                    className="govuk-service-navigation__link"
                    href={href}
                    aria-current={
                      current === 'page' ? 'page' : current === 'section' ? 'true' : undefined
                    }
                  >
                    {current ? (
                      <strong className="govuk-service-navigation__active-fallback">{text}</strong>
                    ) : (
                      text
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  )
}

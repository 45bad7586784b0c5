export interface SubNavigationItem {
  href: string
  text: string
  isCurrent?: boolean
}

interface SubNavigationProps {
  items: readonly SubNavigationItem[]
  /** What the pages are parts of: "Parts of this review". */
  label?: string
}

/** The pages of one thing, as links that look like tabs. */
export function SubNavigation({
  items,
  label = 'Secondary navigation region',
}: SubNavigationProps) {
  return (
    <nav className="moj-sub-navigation" aria-label={label}>
      <ul className="moj-sub-navigation__list">
        {items.map(({ href, text, isCurrent }) => (
          <li key={href} className="moj-sub-navigation__item">
            <a
              className="moj-sub-navigation__link"
              aria-current={isCurrent ? 'page' : undefined}
              href={href}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The first link of a page, seen when it has the focus; leads past the navigation to `<main id="main-content" tabIndex={-1}>`. */
export function SkipLink({ href = '#main-content' }: { href?: string }) {
  return (
    <a href={href} className="govuk-skip-link">
      Skip to main content
    </a>
  )
}

import { paths } from '#app/paths'

const links = [
  { href: paths.themeByAgency(), text: 'Theme by agency' },
  { href: paths.themeByYear(), text: 'Theme by year' },
  { href: paths.themesTogether(), text: 'Themes that occur together' },
  { href: paths.themesFoundAgain(), text: 'Themes found again after sign-off' },
  { href: paths.findings(), text: 'All coded passages' },
]

/** The pages that put what is learned in one review beside what is learned in others. */
export function AcrossReviews() {
  return (
    <nav aria-labelledby="across-reviews">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1" id="across-reviews">
        Across reviews
      </h2>
      <ul className="govuk-list">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

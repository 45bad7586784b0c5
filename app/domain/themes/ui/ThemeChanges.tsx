import { paths } from '#app/paths'

interface ThemeChangesProps {
  theme: { code: string; name: string; isActive: boolean; mergedInto: object | null }
  canChange: boolean
}

/** What can be done to a theme, and who may. */
export function ThemeChanges({ theme: { code, isActive, mergedInto }, canChange }: ThemeChangesProps) {
  const acts = [
    { text: 'Rename', href: paths.renameTheme(code) },
    ...(mergedInto ? [] : [{ text: 'Move in the tree', href: paths.moveTheme(code) }]),
    ...(mergedInto ? [] : [{ text: 'Split', href: paths.splitTheme(code) }]),
    ...(isActive ? [{ text: 'Merge into another theme', href: paths.mergeTheme(code) }] : []),
    isActive ? { text: 'Take out of use', href: paths.retireTheme(code) } : { text: 'Bring back into use', href: paths.bringBackTheme(code) },
  ]
  return (
    <section className="tl-no-print" aria-labelledby="changes">
      <h2 className="govuk-heading-m" id="changes">
        Change the codebook
      </h2>
      {canChange ? (
        <ul className="govuk-list">
          {acts.map(({ text, href }) => (
            <li key={href}>
              <a className="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="govuk-body-s">
        {canChange ? 'Your role lets you change themes.' : 'Themes are changed by the secretariat.'} Whatever is changed, every coding
        is kept, and the history says what happened.
      </p>
    </section>
  )
}

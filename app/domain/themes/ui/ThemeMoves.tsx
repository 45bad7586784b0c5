import { longDay } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { carriersInWords, type ThemeCarriers } from '../theme-carriers'

interface ThemeNamed {
  code: string
  name: string
}

interface ThemeMovesProps {
  moves: readonly {
    how: 'merged' | 'split'
    at: Date | string
    by: string | null
    from: ThemeNamed
    to: ThemeNamed
    carriers: ThemeCarriers
  }[]
}

/** What went from one theme to another when themes were merged or split, in words. */
export function ThemeMoves({ moves }: ThemeMovesProps) {
  if (moves.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">Where codings went</h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {moves.map(({ how, at, by, from, to, carriers }) => (
          <li key={`${from.code} ${to.code} ${new Date(at).getTime()}`}>
            {longDay(at)}: {carriersInWords(carriers)} went from <ThemeLink theme={from} /> to <ThemeLink theme={to} />
            {how === 'merged' ? ' when they were merged' : ` when ${from.name} was split`}
            {by ? `, by ${by}` : ''}.
          </li>
        ))}
      </ul>
      <p className="govuk-body-s">Figures count what you may see. Each coding was kept, with who coded it and when.</p>
    </>
  )
}

function ThemeLink({ theme }: { theme: ThemeNamed }) {
  return (
    <a className="govuk-link" href={paths.theme(theme.code)}>
      {theme.name}
    </a>
  )
}

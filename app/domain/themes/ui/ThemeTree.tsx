import { Tag } from '#app/components/Tag'
import { paths } from '#app/paths'
import type { ThemeNode } from '../theme'

interface ThemeShown {
  code: string
  name: string
  definition: string
  isMission: boolean
  isActive: boolean
  counts: { findings: number; recommendations: number }
}

/** The codebook as nested lists, each theme with what it means and how much it has. */
export function ThemeTree({ themes }: { themes: readonly ThemeNode<ThemeShown>[] }) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {themes.map((theme) => (
        <li key={theme.code}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <a className="govuk-link govuk-!-font-weight-bold" href={paths.theme(theme.code)}>
              {theme.name}
            </a>{' '}
            {theme.isMission ? <Tag>Mission</Tag> : null} {theme.isActive ? null : <Tag colour="grey">Not in use</Tag>}
          </p>
          <p className="govuk-body govuk-!-margin-bottom-1">{theme.definition}</p>
          <p className="govuk-body-s">
            <a className="govuk-link" href={`${paths.theme(theme.code)}#passages`}>
              {numberOf(theme.counts.findings, 'passage')}
              <span className="govuk-visually-hidden"> of {theme.name}</span>
            </a>
            {', '}
            <a className="govuk-link" href={paths.recommendations({ theme: theme.code })}>
              {numberOf(theme.counts.recommendations, 'recommendation')}
              <span className="govuk-visually-hidden"> of {theme.name}</span>
            </a>
          </p>
          {theme.below.length > 0 ? (
            <div className="govuk-inset-text govuk-!-margin-top-2">
              <ThemeTree themes={theme.below} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function numberOf(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
}

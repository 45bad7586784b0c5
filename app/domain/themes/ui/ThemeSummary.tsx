import { SummaryList } from '#app/components/SummaryList'
import { paths } from '#app/paths'

interface ThemeSummaryProps {
  theme: {
    definition: string
    include: string | null
    exclude: string | null
    example: string | null
    below: readonly { code: string; name: string }[]
  }
}

/** What a theme means, and what stands under it. */
export function ThemeSummary({ theme }: ThemeSummaryProps) {
  const words = [
    { key: 'Definition', value: theme.definition },
    { key: 'Include', value: theme.include },
    { key: 'Exclude', value: theme.exclude },
    { key: 'Example', value: theme.example },
  ].filter(({ value }) => value !== null)
  const below = theme.below.map(({ code, name }, index) => (
    <span key={code}>
      {index > 0 ? '; ' : ''}
      <a className="govuk-link" href={paths.theme(code)}>
        {name}
      </a>
    </span>
  ))
  return <SummaryList rows={[...words, ...(below.length > 0 ? [{ key: 'Themes under it', value: <>{below}</> }] : [])]} />
}

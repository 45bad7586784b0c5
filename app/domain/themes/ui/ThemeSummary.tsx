import { SummaryList } from '#app/components/SummaryList'
import { paths } from '#app/paths'
import { cuesIn } from '../cues'

interface ThemeSummaryProps {
  theme: {
    definition: string
    include: string | null
    exclude: string | null
    example: string | null
    cues: string
    below: readonly { code: string; name: string }[]
  }
}

/** What a theme means, the cues that point to it, and what stands under it. */
export function ThemeSummary({ theme }: ThemeSummaryProps) {
  const words = [
    { key: 'Definition', value: theme.definition || 'Not written yet' },
    { key: 'Include', value: theme.include },
    { key: 'Exclude', value: theme.exclude },
    { key: 'Example', value: theme.example },
  ].filter(({ value }) => value !== null)
  const cues = cuesIn(theme.cues)
  const below = theme.below.map(({ code, name }, index) => (
    <span key={code}>
      {index > 0 ? '; ' : ''}
      <a className="govuk-link" href={paths.theme(code)}>
        {name}
      </a>
    </span>
  ))
  return <SummaryList rows={[...words, ...(cues.length > 0 ? [{ key: 'Cues', value: cues.join('; ') }] : []), ...(below.length > 0 ? [{ key: 'Themes under it', value: <>{below}</> }] : [])]} />
}

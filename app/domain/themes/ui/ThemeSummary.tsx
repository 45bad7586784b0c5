import { Details } from '#app/components/Details'
import { SummaryList } from '#app/components/SummaryList'
import { paths } from '#app/paths'
import { cuesIn } from '../cues'

const FEW_CUES = 12

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
  return (
    <SummaryList
      rows={[
        ...words,
        ...(cues.length > 0 ? [{ key: 'Cues', value: <Cues cues={cues} /> }] : []),
        ...(below.length > 0 ? [{ key: 'Themes under it', value: <>{below}</> }] : []),
      ]}
    />
  )
}

/** The cues in full where they are few; else how many there are, and the rest on asking. */
function Cues({ cues }: { cues: readonly string[] }) {
  const words = cues.join('; ')
  if (cues.length <= FEW_CUES) return <>{words}</>
  return (
    <>
      {cues.slice(0, FEW_CUES).join('; ')}
      <Details summary={`See all ${cues.length} cues`}>{words}</Details>
    </>
  )
}

import { codingInWords, type FindingKind } from '#app/domain/findings/finding'
import { longDay } from '#app/domain/shared/calendar'

interface SettledAsProps {
  settled: readonly { id: string; kind: FindingKind; themes: readonly { name: string }[]; because: string | null; by: string | null; at: Date | string }[]
}

/** What a place was settled as, by whom, when and why. */
export function SettledAs({ settled }: SettledAsProps) {
  const [first] = settled
  if (!first) return <p className="govuk-body-s">Not settled yet</p>
  const words = settled.map((coding) => (coding.themes.length === 0 ? 'nothing is coded here' : codingInWords(coding)))
  return (
    <p className="govuk-body-s">
      <strong>Settled: {words.join('; ')}.</strong> {first.by ?? 'Somebody'}, {longDay(first.at)}
      {first.because ? `: ${first.because}` : ''}
    </p>
  )
}

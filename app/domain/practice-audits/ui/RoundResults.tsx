import { DataTable } from '#app/components/DataTable'
import { Tag } from '#app/components/Tag'
import { paths } from '#app/paths'
import { auditAnswerCodes, auditAnswers } from '../audit-answer'
import { besideBaseline, percent, SMALL_NUMBER, type ShareResult } from '../audit-result'

interface ResultRow extends ShareResult {
  questionId: string
  number: number
  section: string | null
  text: string
  threshold: number | null
  isBelowThreshold: boolean
  action: { ref: string; title: string } | null
  baseline: ShareResult | null
}

interface RoundResultsProps {
  results: readonly ResultRow[]
  baselineRef: string | null
}

/** The figures of a round, section by section, with how they are counted. */
export function RoundResults({ results, baselineRef }: RoundResultsProps) {
  const sections = [...new Set(results.map(({ section }) => section))]
  return (
    <>
      {sections.map((section) => (
        <DataTable
          key={section ?? ''}
          caption={section ?? 'Results by question'}
          captionSize="s"
          narrow="stack"
          isSmall
          rows={results.filter((result) => result.section === section)}
          rowKey={({ questionId }) => questionId}
          columns={[
            { key: 'question', header: 'Question', isRowHeader: true, cell: ({ number, text }) => `${number}. ${text}` },
            { key: 'share', header: 'Share met', cell: (result) => <ShareMet result={result} /> },
            { key: 'threshold', header: 'Threshold', cell: (result) => <Threshold result={result} /> },
            { key: 'answers', header: 'Answers', cell: ({ counts }) => auditAnswerCodes.map((code) => `${auditAnswers[code].label} ${counts[code]}`).join(', ') },
            ...(baselineRef
              ? [{ key: 'baseline', header: `Beside ${baselineRef}`, cell: (result: ResultRow) => (result.baseline ? besideBaseline(result, result.baseline) : 'Not counted') }]
              : []),
            { key: 'action', header: 'Tests', isUnbroken: true, cell: ({ action }) => (action ? <ActionLink action={action} /> : 'No action') },
          ]}
        />
      ))}
      <p className="govuk-body-s">
        Share met: cases answered yes, of those to which the question applied (n). ‘Partly’ does not count as met; in the mean score it counts half.
        ‘Not applicable’ counts nowhere. The range is a 95% Wilson interval. Fewer than {SMALL_NUMBER} cases are marked as a small number: read them
        as cases, not as a percentage.{baselineRef ? ' The baseline stands beside the result; no difference is claimed to be more than chance.' : ''}
      </p>
    </>
  )
}

function ShareMet({ result: { shareMet, meanScore, n, counts, interval, isSmall } }: { result: ResultRow }) {
  if (shareMet === null || meanScore === null || interval === null) return <>Nothing to count (n = 0)</>
  return (
    <>
      <strong>{percent(shareMet)}</strong> ({counts.yes} of n = {n}), range {percent(interval.low)} to {percent(interval.high)}. Mean score{' '}
      {meanScore.toFixed(2)}. {isSmall ? <Tag colour="yellow">Small number</Tag> : null}
    </>
  )
}

function Threshold({ result: { threshold, isBelowThreshold, shareMet } }: { result: ResultRow }) {
  if (threshold === null) return <>None set</>
  if (shareMet === null) return <>{percent(threshold)}</>
  return isBelowThreshold ? <Tag colour="red">{`Below ${percent(threshold)}`}</Tag> : <>{percent(threshold)} reached</>
}

function ActionLink({ action: { ref, title } }: { action: { ref: string; title: string } }) {
  return (
    <a className="govuk-link" href={paths.planAction(ref)}>
      {ref}
      <span className="govuk-visually-hidden"> {title}</span>
    </a>
  )
}

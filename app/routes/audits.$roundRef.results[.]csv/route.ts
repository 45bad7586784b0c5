import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { findResultsOfRound, type QuestionResult } from '#app/domain/practice-audits/round-results.server'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { csvResponse, type CsvColumn } from '#app/http/csv.server'
import { found } from '#app/http/responses.server'

const share = (value: number | null | undefined) => (value === null || value === undefined ? null : value.toFixed(4))

const columns: CsvColumn<QuestionResult>[] = [
  { header: 'Question', value: ({ number }) => number },
  { header: 'Section', value: ({ section }) => section },
  { header: 'Text', value: ({ text }) => text },
  { header: 'Yes', value: ({ counts }) => counts.yes },
  { header: 'Partly', value: ({ counts }) => counts.partly },
  { header: 'No', value: ({ counts }) => counts.no },
  { header: 'Not applicable', value: ({ counts }) => counts.not_applicable },
  { header: 'n', value: ({ n }) => n },
  { header: 'Share met', value: ({ shareMet }) => share(shareMet) },
  { header: '95% interval from', value: ({ interval }) => share(interval?.low) },
  { header: '95% interval to', value: ({ interval }) => share(interval?.high) },
  { header: 'Mean score', value: ({ meanScore }) => share(meanScore) },
  { header: 'Small number', value: ({ isSmall }) => (isSmall ? 'Yes' : '') },
  { header: 'Threshold', value: ({ threshold }) => threshold },
  { header: 'Below threshold', value: ({ isBelowThreshold }) => (isBelowThreshold ? 'Yes' : '') },
  { header: 'Baseline share met', value: ({ baseline }) => share(baseline?.shareMet) },
  { header: 'Baseline n', value: ({ baseline }) => baseline?.n },
  { header: 'Tests action', value: ({ action }) => action?.ref },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const roundRef = params.roundRef ?? ''
  const { results, reviewIds } = found(await findResultsOfRound(viewer, roundRef))
  await recordDownload(viewer, { list: `Results of ${roundRef}`, count: results.length, query: {}, reviewIds })
  return csvResponse(`results-${roundRef}.csv`, columns, results)
}

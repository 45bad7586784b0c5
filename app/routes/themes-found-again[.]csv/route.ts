import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { auditInWords } from '#app/domain/found-again/audit-in-words'
import { againKinds } from '#app/domain/found-again/found-again'
import { listOccurrencesToDownload } from '#app/domain/found-again/found-again-queries.server'
import { planActionStatuses } from '#app/domain/plan-actions/plan-action'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { csvResponse, type CsvColumn } from '#app/http/csv.server'
import { againFilterOf, foundAgainQuery } from '../themes-found-again._index/found-again-query.server'

type Occurrence = Awaited<ReturnType<typeof listOccurrencesToDownload>>[number]
/** One action and one later review: both ends. */
interface Row {
  occurrence: Occurrence
  after: Occurrence['after'][number]
}

const columns: CsvColumn<Row>[] = [
  { header: 'How it came back', value: ({ occurrence }) => againKinds[occurrence.kind].label },
  { header: 'Themes', value: ({ occurrence }) => occurrence.themes.map(({ name }) => name).join('; ') },
  { header: 'Earlier reviews', value: ({ after }) => unique(after.answered.map(({ review }) => review.ref)) },
  { header: 'Recommendations answered', value: ({ after }) => unique(after.answered.map(({ ref }) => ref)) },
  { header: 'Action', value: ({ after }) => after.action.ref },
  { header: 'What was to be done', value: ({ after }) => after.action.title },
  { header: 'Lead agency', value: ({ after }) => after.action.leadAgency.shortName },
  { header: 'Signed off', value: ({ after }) => after.signOff.on },
  { header: 'Signed off by', value: ({ after }) => after.signOff.by },
  { header: 'Reopened', value: ({ after }) => after.signOff.reopenedOn },
  { header: 'Status now', value: ({ after }) => planActionStatuses[after.action.status].label },
  { header: 'Latest audits', value: ({ after }) => after.audits.map((audit) => `${audit.roundRef}: ${auditInWords(audit)}`).join('; ') },
  { header: 'Later review', value: ({ occurrence }) => occurrence.review.ref },
  { header: 'Title of the later review', value: ({ occurrence }) => occurrence.review.title },
  { header: 'Its incident', value: ({ occurrence }) => occurrence.review.incident.occurredOn },
  { header: 'Its publication', value: ({ occurrence }) => occurrence.review.publishedOn },
  { header: 'Days between', value: ({ after }) => after.days },
  { header: 'Same incident', value: ({ after }) => (after.isSameIncident ? 'Yes' : 'No') },
  { header: 'Passages', value: ({ occurrence }) => unique(occurrence.passages.map(({ ref }) => ref)) },
  { header: 'Later recommendations', value: ({ occurrence }) => unique(occurrence.recommendations.map(({ ref }) => ref)) },
]

const unique = (refs: readonly string[]) => [...new Set(refs)].join('; ')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const query = foundAgainQuery(new URL(request.url))
  const occurrences = await listOccurrencesToDownload(viewer, againFilterOf(query))
  const rows = occurrences.flatMap((occurrence): Row[] => occurrence.after.map((after) => ({ occurrence, after })))
  const reviewIds = [...new Set(rows.flatMap(({ occurrence, after }) => [occurrence.review.id, ...after.answered.map(({ reviewId }) => reviewId)]))]
  await recordDownload(viewer, { list: 'Themes found again', count: rows.length, query, reviewIds })
  return csvResponse('themes-found-again.csv', columns, rows)
}

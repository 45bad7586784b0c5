import { auditInWords } from '#app/domain/found-again/audit-in-words'
import { againKinds } from '#app/domain/found-again/found-again'
import { listOccurrencesToDownload } from '#app/domain/found-again/found-again-queries.server'
import type { Actor } from '#app/domain/people/actor'
import { planActionStatuses } from '#app/domain/plan-actions/plan-action'
import { recordDownload } from '#app/domain/shared/record-download.server'
import type { XlsxColumn } from '#app/http/xlsx.server'
import { againFilterOf, foundAgainQuery } from './found-again-query.server'

type Occurrence = Awaited<ReturnType<typeof listOccurrencesToDownload>>[number]
/** One action and one later review: both ends. */
export interface AgainRow {
  occurrence: Occurrence
  after: Occurrence['after'][number]
}

/** The columns of the download, each with a width in characters. */
export const againColumns: XlsxColumn<AgainRow>[] = [
  { header: 'How it came back', width: 24, value: ({ occurrence }) => againKinds[occurrence.kind].label },
  { header: 'Themes', width: 24, value: ({ after }) => after.themes.map(({ name }) => name).join('; ') },
  { header: 'Earlier reviews', width: 16, value: ({ after }) => unique(after.answered.map(({ review }) => review.ref)) },
  { header: 'Recommendations answered', width: 20, value: ({ after }) => unique(after.answered.map(({ ref }) => ref)) },
  { header: 'Action', width: 12, value: ({ after }) => after.action.ref },
  { header: 'What was to be done', width: 50, value: ({ after }) => after.action.title },
  { header: 'Lead agency', width: 20, value: ({ after }) => after.action.leadAgency.shortName },
  { header: 'Signed off', width: 14, value: ({ after }) => after.signOff.on },
  { header: 'Signed off by', width: 28, value: ({ after }) => after.signOff.by },
  { header: 'Reopened', width: 14, value: ({ after }) => after.signOff.reopenedOn },
  { header: 'Status now', width: 14, value: ({ after }) => planActionStatuses[after.action.status].label },
  { header: 'Latest audits', width: 40, value: ({ after }) => after.audits.map((audit) => `${audit.roundRef}: ${auditInWords(audit)}`).join('; ') },
  { header: 'Later review', width: 16, value: ({ occurrence }) => occurrence.review.ref },
  { header: 'Title of the later review', width: 50, value: ({ occurrence }) => occurrence.review.title },
  { header: 'Its incident', width: 14, value: ({ occurrence }) => occurrence.review.incident.occurredOn },
  { header: 'Its publication', width: 14, value: ({ occurrence }) => occurrence.review.publishedOn },
  { header: 'Days between', width: 10, value: ({ after }) => after.days },
  { header: 'Same incident', width: 10, value: ({ after }) => (after.isSameIncident ? 'Yes' : 'No') },
  { header: 'Passages', width: 30, value: ({ after }) => unique(after.passages.map(({ ref }) => ref)) },
  { header: 'Later recommendations', width: 30, value: ({ after }) => unique(after.recommendations.map(({ ref }) => ref)) },
]

const unique = (refs: readonly string[]) => [...new Set(refs)].join('; ')

/** The rows of a download under the address's filter, written down before they are sent, with the reviews that they speak of. */
export async function againRowsToDownload(viewer: Actor, url: URL, as: 'csv' | 'xlsx') {
  const query = foundAgainQuery(url)
  const occurrences = await listOccurrencesToDownload(viewer, againFilterOf(query))
  const rows = occurrences.flatMap((occurrence): AgainRow[] => occurrence.after.map((after) => ({ occurrence, after })))
  const reviewIds = [...new Set(rows.flatMap(({ occurrence, after }) => [occurrence.review.id, ...after.answered.map(({ reviewId }) => reviewId)]))]
  await recordDownload(viewer, { list: 'Themes found again', count: rows.length, query: { ...query, as }, reviewIds })
  return { query, rows, reviewIds }
}

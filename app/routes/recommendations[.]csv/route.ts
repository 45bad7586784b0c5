import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { lineInWords } from '#app/domain/line/line'
import { findLinesOfRecommendations } from '#app/domain/line/line-queries.server'
import { addresseeStates, isOverdue, stateOf } from '#app/domain/recommendations/addressee-state'
import { recommendationKinds, recommendationScopes } from '#app/domain/recommendations/recommendation'
import { listRecommendationsToDownload } from '#app/domain/recommendations/recommendation-queries.server'
import { markings } from '#app/domain/reviews/review'
import { isoDateOf, today } from '#app/domain/shared/clock'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { csvResponse, type CsvColumn } from '#app/http/csv.server'
import { recommendationListQuery } from '../recommendations._index/recommendation-list-query.server'

type Recommendation = Awaited<ReturnType<typeof listRecommendationsToDownload>>[number]
/** One addressee of a recommendation; a recommendation without one has a row of its own. */
interface Row {
  recommendation: Recommendation
  addressee: Recommendation['addressees'][number] | null
  line: string
}

const columns: CsvColumn<Row>[] = [
  { header: 'Reference', value: ({ recommendation }) => recommendation.ref },
  { header: 'Review', value: ({ recommendation }) => recommendation.review.ref },
  { header: 'Title of the review', value: ({ recommendation }) => recommendation.review.title },
  { header: 'Kind', value: ({ recommendation }) => recommendationKinds[recommendation.kind].label },
  { header: 'Number as printed', value: ({ recommendation }) => recommendation.number },
  { header: 'Recommendation', value: ({ recommendation }) => recommendation.text },
  { header: 'Scope', value: ({ recommendation }) => recommendationScopes[recommendation.scope].label },
  { header: 'Asks for assurance', value: ({ recommendation }) => (recommendation.isAssuranceRequest ? 'Yes' : 'No') },
  { header: 'To be done by', value: ({ recommendation }) => recommendation.dueOn },
  { header: 'To be done by, as printed', value: ({ recommendation }) => recommendation.dueText },
  { header: 'Themes', value: ({ recommendation }) => recommendation.themes.map(({ theme }) => theme.name).join('; ') },
  { header: 'Made before', value: ({ recommendation }) => recommendation.madeBefore?.ref },
  { header: 'Addressee', value: ({ addressee }) => addressee?.agency.shortName },
  { header: 'Answer', value: ({ addressee }) => addressee && addresseeStates[stateOf(addressee)].label },
  { header: 'Overdue', value: ({ addressee }) => addressee && (isOverdue(addressee, today()) ? 'Yes' : 'No') },
  { header: 'Sent', value: ({ addressee }) => addressee?.sentOn },
  { header: 'Opened', value: ({ addressee }) => addressee?.openedAt && isoDateOf(addressee.openedAt) },
  { header: 'Answer due', value: ({ addressee }) => addressee?.dueOn },
  { header: 'Answered', value: ({ addressee }) => addressee?.answeredOn },
  { header: 'What will be done', value: ({ addressee }) => addressee?.response },
  { header: 'Part not accepted', value: ({ addressee }) => addressee?.partNotAccepted },
  { header: 'Why not accepted', value: ({ addressee }) => addressee?.whyNotAccepted },
  { header: 'Actions', value: ({ recommendation }) => recommendation.actions.map(({ planAction }) => planAction.ref).join('; ') },
  { header: 'How far it has come', value: ({ line }) => line },
  { header: 'Marking', value: ({ recommendation }) => markings[recommendation.review.marking].label },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const query = recommendationListQuery(new URL(request.url))
  const recommendations = await listRecommendationsToDownload(viewer, query)
  const lines = await findLinesOfRecommendations(viewer, recommendations.map(({ id }) => id))
  const rows = recommendations.flatMap((recommendation): Row[] => {
    const line = lineInWords(lines[recommendation.id] ?? [])
    const { addressees } = recommendation
    return addressees.length > 0 ? addressees.map((addressee) => ({ recommendation, addressee, line })) : [{ recommendation, addressee: null, line }]
  })
  const reviewIds = recommendations.map(({ review }) => review.id)
  await recordDownload(viewer, { list: 'Recommendations', count: rows.length, query, reviewIds })
  return csvResponse('recommendations.csv', columns, rows)
}

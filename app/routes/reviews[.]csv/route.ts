import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { markings, reviewStatuses } from '#app/domain/reviews/review'
import { listReviewsToDownload } from '#app/domain/reviews/review-list-queries.server'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { csvResponse, type CsvColumn } from '#app/http/csv.server'
import { reviewListQuery } from '../reviews._index/review-list-query.server'

type Row = Awaited<ReturnType<typeof listReviewsToDownload>>[number]

const columns: CsvColumn<Row>[] = [
  { header: 'Reference', value: (review) => review.ref },
  { header: 'Title', value: (review) => review.title },
  { header: 'Kind', value: (review) => review.kind.label },
  { header: 'Status', value: (review) => reviewStatuses[review.status].label },
  { header: 'Subject', value: (review) => review.subject },
  { header: 'Incident', value: (review) => review.incident.ref },
  { header: 'Area', value: (review) => review.area },
  { header: 'Commissioned by', value: (review) => review.commissioner?.shortName },
  { header: 'Author', value: (review) => review.author },
  { header: 'Agencies involved', value: (review) => review.agencies.map(({ agency }) => agency.shortName).join('; ') },
  { header: 'MAPPA category', value: (review) => review.mappaCategory },
  { header: 'MAPPA level', value: (review) => review.mappaLevel },
  { header: 'Commissioned', value: (review) => review.commissionedOn },
  { header: 'Due', value: (review) => review.dueOn },
  { header: 'Published', value: (review) => review.publishedOn },
  { header: 'Recommendations', value: (review) => review._count.recommendations },
  { header: 'Not fully answered', value: (review) => review.unanswered },
  { header: 'Marking', value: (review) => markings[review.marking].label },
  { header: 'Need to know', value: (review) => (review.isRestricted ? 'Restricted' : '') },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const { query, filter, sort } = reviewListQuery(new URL(request.url))
  const reviews = await listReviewsToDownload(viewer, filter, sort)
  const reviewIds = reviews.map(({ id }) => id)
  await recordDownload(viewer, { list: 'Reviews', count: reviews.length, query, reviewIds })
  return csvResponse('reviews.csv', columns, reviews)
}

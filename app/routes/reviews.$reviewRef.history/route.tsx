import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { pageTitle } from '#app/components/page-title'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findReviewHeader } from '#app/domain/reviews/review-queries.server'
import { ReviewHeader } from '#app/domain/reviews/ui/ReviewHeader'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('History', data?.review.ref ?? 'Review', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const review = found(await findReviewHeader(viewer, params.reviewRef ?? ''))
  await viewed(request, viewer, review)
  const trail = await listTrailOf(viewer, [{ type: 'review', id: review.id }], pageAsked(new URL(request.url)))
  return { review, trail, protectiveMarking: protectiveMarkingOf([review]) }
}

export default function ReviewHistory() {
  const { review, trail } = useLoaderData<typeof loader>()
  return (
    <>
      <ReviewHeader review={review} current="history" />
      <h2 className="govuk-heading-m">History</h2>
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.reviewHistory(review.ref)}?page=${page}`} />
    </>
  )
}

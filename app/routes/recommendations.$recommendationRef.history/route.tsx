import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findRecommendationHeader } from '#app/domain/recommendations/recommendation-queries.server'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('History', data?.recommendation.ref ?? 'Recommendation')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const recommendation = found(await findRecommendationHeader(viewer, params.recommendationRef ?? ''))
  await viewed(request, viewer, recommendation.review)
  const trail = await listTrailOf(viewer, [{ type: 'recommendation', id: recommendation.id }], pageAsked(new URL(request.url)))
  return { recommendation, trail, protectiveMarking: protectiveMarkingOf([recommendation.review]) }
}

export default function RecommendationHistory() {
  const { recommendation, trail } = useLoaderData<typeof loader>()
  const { ref } = recommendation
  return (
    <>
      <BackLink href={paths.recommendation(ref)} text={`Back to ${ref}`} />
      <PageHeading title="History" caption={ref} />
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.recommendationHistory(ref)}?page=${page}`} />
    </>
  )
}

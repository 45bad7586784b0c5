import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { listCameBackAfter } from '#app/domain/found-again/found-again-queries.server'
import { CameBackAfter } from '#app/domain/found-again/ui/CameBackAfter'
import { WholeLine } from '#app/domain/line/ui/WholeLine'
import { findWholeLineOfRecommendation } from '#app/domain/line/whole-line-queries.server'
import { SharesOfActions } from '#app/domain/practice-audits/ui/SharesOfActions'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { madeElsewhere, nameOf } from '#app/domain/recommendations/recommendation'
import { findRecommendationHeader } from '#app/domain/recommendations/recommendation-queries.server'
import { longDate } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('The line', data?.recommendation.ref ?? 'Recommendation')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const ref = params.recommendationRef ?? ''
  const recommendation = found(await findRecommendationHeader(viewer, ref))
  await viewed(request, viewer, recommendation.review)
  const whole = found(await findWholeLineOfRecommendation(viewer, ref))
  const cameBack = await listCameBackAfter(viewer, whole.actions.map(({ id }) => id), recommendation.id)
  const later = cameBack.flatMap(({ review, after }) => [review, ...after.flatMap(({ answered }) => answered.map((recommendation) => recommendation.review))])
  const quoted = whole.recommendations.flatMap(madeElsewhere).map(({ review }) => review)
  return { recommendation, whole, cameBack, today: today(), protectiveMarking: protectiveMarkingOf([recommendation.review, ...quoted, ...later]) }
}

export default function RecommendationLine() {
  const { recommendation, whole, cameBack, today } = useLoaderData<typeof loader>()
  const { ref, review } = recommendation
  return (
    <>
      <BackLink href={paths.recommendation(ref)} text={`Back to ${ref}`} />
      <PageHeading title={`${nameOf(recommendation)}: the line`} caption={`${ref} ${review.title}`} />
      <p className="govuk-body">As it stands on {longDate(today)}.<span className="tl-no-print"> Print this page to take it along.</span></p>
      <WholeLine whole={whole} audits={<SharesOfActions results={whole.audits} />} foundAgain={<CameBackAfter occurrences={cameBack} />} label={`How far ${ref} has come`} today={today} />
    </>
  )
}

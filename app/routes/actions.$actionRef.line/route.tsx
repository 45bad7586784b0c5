import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { listCameBackAfter } from '#app/domain/found-again/found-again-queries.server'
import { CameBackAfter } from '#app/domain/found-again/ui/CameBackAfter'
import { WholeLine } from '#app/domain/line/ui/WholeLine'
import { findWholeLineOfAction } from '#app/domain/line/whole-line-queries.server'
import { findPlanAction } from '#app/domain/plan-actions/plan-action-queries.server'
import { SharesOfActions } from '#app/domain/practice-audits/ui/SharesOfActions'
import { madeElsewhere } from '#app/domain/recommendations/recommendation'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { longDate } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { found } from '#app/http/responses.server'
import { viewedAll } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('The line', data?.whole.actions[0]?.ref ?? 'Action')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const whole = found(await findWholeLineOfAction(viewer, params.actionRef ?? ''))
  // Those of its recommendations, and of the minutes in which it was given.
  const { reviews } = found(await findPlanAction(viewer, params.actionRef ?? ''))
  await viewedAll(request, viewer, reviews)
  const cameBack = await listCameBackAfter(viewer, whole.actions.map(({ id }) => id))
  const later = cameBack.flatMap(({ review, after }) => [review, ...after.flatMap(({ answered }) => answered.map((recommendation) => recommendation.review))])
  const quoted = whole.recommendations.flatMap(madeElsewhere).map(({ review }) => review)
  return { whole, cameBack, today: today(), protectiveMarking: protectiveMarkingOf([...reviews, ...quoted, ...later]) }
}

export default function ActionLine() {
  const { whole, cameBack, today } = useLoaderData<typeof loader>()
  const [action] = whole.actions
  const ref = action?.ref ?? ''
  return (
    <>
      <BackLink href={paths.planAction(ref)} text={`Back to ${ref}`} />
      <PageHeading title={`${ref}: the line`} caption={action?.title} />
      <p className="govuk-body">As it stands on {longDate(today)}.<span className="tl-no-print"> Print this page to take it along.</span></p>
      <WholeLine whole={whole} audits={<SharesOfActions results={whole.audits} />} foundAgain={<CameBackAfter occurrences={cameBack} />} label={`How far ${ref} has come`} today={today} />
    </>
  )
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findPlanAction } from '#app/domain/plan-actions/plan-action-queries.server'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { viewedAll } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('History', data?.planAction.ref ?? 'Action', 'Actions')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const { id, ref, reviews } = found(await findPlanAction(viewer, params.actionRef ?? ''))
  await viewedAll(request, viewer, reviews)
  const trail = await listTrailOf(viewer, [{ type: 'action', id }], pageAsked(new URL(request.url)))
  return { planAction: { ref }, trail, protectiveMarking: protectiveMarkingOf(reviews) }
}

export default function PlanActionHistory() {
  const { planAction, trail } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.planAction(planAction.ref)} text={`Back to ${planAction.ref}`} />
      <PageHeading title="History" caption={planAction.ref} />
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.planActionHistory(planAction.ref)}?page=${page}`} />
    </>
  )
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findFindingHead } from '#app/domain/findings/finding-queries.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('History', data?.finding.ref ?? 'Finding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const finding = found(await findFindingHead(viewer, params.findingRef ?? ''))
  await viewed(request, viewer, finding.review)
  const trail = await listTrailOf(viewer, [{ type: 'finding', id: finding.id }], pageAsked(new URL(request.url)))
  return { finding, trail, protectiveMarking: protectiveMarkingOf([finding.review]) }
}

export default function FindingHistory() {
  const { finding, trail } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.finding(finding.ref)} text={`Back to ${finding.ref}`} />
      <PageHeading title="History" caption={finding.ref} />
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.findingHistory(finding.ref)}?page=${page}`} />
    </>
  )
}

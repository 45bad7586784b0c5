import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findDoubleCoding } from '#app/domain/double-coding/double-coding-queries.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('History', data?.doubleCoding.ref ?? 'Double coding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(viewer, params.doubleCodingRef ?? ''))
  await viewed(request, viewer, doubleCoding.review)
  const trail = await listTrailOf(viewer, [{ type: 'double_coding', id: doubleCoding.id }], pageAsked(new URL(request.url)))
  return { doubleCoding, trail, protectiveMarking: protectiveMarkingOf([doubleCoding.review]) }
}

export default function DoubleCodingHistory() {
  const { doubleCoding, trail } = useLoaderData<typeof loader>()
  const { ref } = doubleCoding
  return (
    <>
      <BackLink href={paths.doubleCoding(ref)} text={`Back to ${ref}`} />
      <PageHeading title="History" caption={ref} />
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.doubleCodingHistory(ref)}?page=${page}`} />
    </>
  )
}

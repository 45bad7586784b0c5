import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findGroupFacts } from '#app/domain/groups/group-queries.server'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('History', data?.group.name ?? 'Group')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const group = found(await findGroupFacts(params.groupRef ?? ''))
  const trail = await listTrailOf(viewer, [{ type: 'group', id: group.id }], pageAsked(new URL(request.url)))
  return { group: { ref: group.ref, name: group.name }, trail }
}

export default function GroupHistory() {
  const { group, trail } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.group(group.ref)} text={`Back to ${group.name}`} />
      <PageHeading title="History" caption={group.name} />
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.groupHistory(group.ref)}?page=${page}`} />
    </>
  )
}

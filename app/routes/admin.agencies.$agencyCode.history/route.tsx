import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { canSeeAgencies } from '#app/domain/agencies/agency-policy'
import { findAgency } from '#app/domain/agencies/agency-queries.server'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { found, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('History', data?.agency.name ?? 'Agency')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  permitted(canSeeAgencies(viewer))
  const { id, code, name } = found(await findAgency(viewer, params.agencyCode ?? ''))
  return { agency: { code, name }, trail: await listTrailOf(viewer, [{ type: 'agency', id }], pageAsked(new URL(request.url))) }
}

export default function AgencyHistory() {
  const { agency, trail } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.agency(agency.code)} text={`Back to ${agency.name}`} />
      <PageHeading title="History" caption={agency.name} />
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.agencyHistory(agency.code)}?page=${page}`} />
    </>
  )
}

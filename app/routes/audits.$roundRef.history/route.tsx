import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findAuditRoundFacts } from '#app/domain/practice-audits/audit-round-queries.server'
import { canSeeEveryCase } from '#app/domain/practice-audits/practice-audit-policy'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { found, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('History', data?.round.title ?? 'Round', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const { id, ref, title } = found(await findAuditRoundFacts(viewer, params.roundRef ?? ''))
  permitted(canSeeEveryCase(viewer))
  const trail = await listTrailOf(viewer, [{ type: 'audit_round', id }], pageAsked(new URL(request.url)))
  return { round: { ref, title }, trail }
}

export default function RoundHistory() {
  const { round, trail } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.auditRound(round.ref)} text={`Back to ${round.ref}`} />
      <PageHeading title="History" caption={`${round.ref} ${round.title}`} />
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.auditRoundHistory(round.ref)}?page=${page}`} />
    </>
  )
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findAuditToolFacts } from '#app/domain/practice-audits/audit-tool-queries.server'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('History', data?.tool.title ?? 'Checklist', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const { id, ref, title } = found(await findAuditToolFacts(viewer, params.toolRef ?? ''))
  const trail = await listTrailOf(viewer, [{ type: 'audit_tool', id }], pageAsked(new URL(request.url)))
  return { tool: { ref, title }, trail }
}

export default function ChecklistHistory() {
  const { tool, trail } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.auditTool(tool.ref)} text={`Back to ${tool.ref}`} />
      <PageHeading title="History" caption={`${tool.ref} ${tool.title}`} />
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.auditToolHistory(tool.ref)}?page=${page}`} />
    </>
  )
}

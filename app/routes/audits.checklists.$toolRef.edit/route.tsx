import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { AuditToolForm } from '#app/domain/practice-audits/audit-forms'
import { findAuditToolFacts } from '#app/domain/practice-audits/audit-tool-queries.server'
import { changeAuditTool } from '#app/domain/practice-audits/change-audit-tool.server'
import { canChangeAuditTool } from '#app/domain/practice-audits/practice-audit-policy'
import { AuditToolFields } from '#app/domain/practice-audits/ui/AuditToolFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change', data?.tool.title ?? 'Checklist', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const tool = found(await findAuditToolFacts(actor, params.toolRef ?? ''))
  permitted(canChangeAuditTool(actor, tool))
  const { ref, title, purpose, version } = tool
  return { tool: { ref, title, purpose, version } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const tool = found(await findAuditToolFacts(actor, params.toolRef ?? ''))
  permitted(canChangeAuditTool(actor, tool))
  const form = await parseForm(request, AuditToolForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeAuditTool(actor, tool.ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.auditTool(tool.ref), 'Checklist changed')
}

export default function EditChecklist() {
  const { tool } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { ...tool, version: String(tool.version) })
  return (
    <>
      <BackLink href={paths.auditTool(tool.ref)} text={`Back to ${tool.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change the checklist" caption={tool.ref} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <AuditToolFields form={form} />
        <Button>Save</Button>
      </Form>
    </>
  )
}

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
import { TextField } from '#app/components/TextField'
import { CopyAuditToolForm } from '#app/domain/practice-audits/audit-forms'
import { findAuditToolFacts } from '#app/domain/practice-audits/audit-tool-queries.server'
import { copyAuditTool } from '#app/domain/practice-audits/copy-audit-tool.server'
import { canCreateAuditTool } from '#app/domain/practice-audits/practice-audit-policy'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Copy', data?.tool.title ?? 'Checklist', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const tool = found(await findAuditToolFacts(actor, params.toolRef ?? ''))
  permitted(canCreateAuditTool(actor))
  return { tool: { ref: tool.ref, title: tool.title }, once: newFormKey() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const tool = found(await findAuditToolFacts(actor, params.toolRef ?? ''))
  permitted(canCreateAuditTool(actor))
  const form = await parseForm(request, CopyAuditToolForm)
  if (!form.ok) return invalid(form)
  const outcome = await copyAuditTool(actor, tool.ref, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.auditTool(outcome.value.ref), `Copied from ${tool.ref} into a new draft`)
}

export default function CopyChecklist() {
  const { tool, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { title: `${tool.title}: new version` })
  return (
    <>
      <BackLink href={paths.auditTool(tool.ref)} text={`Back to ${tool.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Copy the checklist into a new draft" caption={`${tool.ref} ${tool.title}`} />
      <p className="govuk-body">The draft begins with the same questions. Rounds of the one cannot be the baseline of rounds of the other.</p>
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <TextField field={form.field('title')} label="Title of the new checklist" />
        <Button>Copy</Button>
      </Form>
    </>
  )
}

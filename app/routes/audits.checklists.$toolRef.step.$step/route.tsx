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
import { TextArea } from '#app/components/TextArea'
import { auditToolMachine, auditToolStatuses } from '#app/domain/practice-audits/audit-tool'
import { AuditToolStepForm } from '#app/domain/practice-audits/audit-forms'
import { findAuditToolFacts } from '#app/domain/practice-audits/audit-tool-queries.server'
import { canTakeAuditToolStep } from '#app/domain/practice-audits/practice-audit-policy'
import { takeAuditToolStep } from '#app/domain/practice-audits/take-audit-tool-step.server'
import { stepNamed } from '#app/domain/shared/status-machine'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.step.label ?? 'Change status', data?.tool.title ?? 'Checklist', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const tool = found(await findAuditToolFacts(actor, params.toolRef ?? ''))
  permitted(canTakeAuditToolStep(actor))
  const step = found(stepNamed(auditToolMachine, tool.status, params.step ?? ''))
  const { ref, title, version, _count } = tool
  return { tool: { ref, title, version, questions: _count.questions }, step }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const tool = found(await findAuditToolFacts(actor, params.toolRef ?? ''))
  permitted(canTakeAuditToolStep(actor))
  const form = await parseForm(request, AuditToolStepForm)
  if (!form.ok) return invalid(form)
  const outcome = await takeAuditToolStep(actor, tool.ref, params.step ?? '', form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.auditTool(tool.ref), `Status changed to ${auditToolStatuses[outcome.value.status].label.toLowerCase()}`)
}

export default function ChecklistStep() {
  const { tool, step } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { version: String(tool.version) })
  return (
    <>
      <BackLink href={paths.auditTool(tool.ref)} text={`Back to ${tool.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={step.label} caption={`${tool.ref} ${tool.title}`} />
      <p className="govuk-body">
        The checklist has {tool.questions} {tool.questions === 1 ? 'question' : 'questions'}. It becomes ‘{auditToolStatuses[step.to].label}’:{' '}
        {auditToolStatuses[step.to].meaning} This cannot be undone.
      </p>
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        {step.needs.includes('a reason') ? <TextArea field={form.field('reason')} label="Reason" hint="Kept in the history" rows={3} /> : null}
        <Button>{step.label}</Button>
      </Form>
    </>
  )
}

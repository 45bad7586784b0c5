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
import { AuditQuestionForm } from '#app/domain/practice-audits/audit-forms'
import { findAuditToolFacts, listQuestionOptions } from '#app/domain/practice-audits/audit-tool-queries.server'
import { addAuditQuestion } from '#app/domain/practice-audits/add-audit-question.server'
import { canChangeAuditTool } from '#app/domain/practice-audits/practice-audit-policy'
import { AuditQuestionFields } from '#app/domain/practice-audits/ui/AuditQuestionFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Add a question', data?.tool.title ?? 'Checklist', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const tool = found(await findAuditToolFacts(actor, params.toolRef ?? ''))
  permitted(canChangeAuditTool(actor, tool))
  const { ref, title, version } = tool
  return { tool: { ref, title, version }, options: await listQuestionOptions(actor), once: newFormKey() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const tool = found(await findAuditToolFacts(actor, params.toolRef ?? ''))
  permitted(canChangeAuditTool(actor, tool))
  const form = await parseForm(request, AuditQuestionForm)
  if (!form.ok) return invalid(form)
  const outcome = await addAuditQuestion(actor, tool.ref, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.auditTool(tool.ref), 'Question added')
}

export default function NewQuestion() {
  const { tool, options, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { version: String(tool.version), mayNotApply: 'yes' })
  return (
    <>
      <BackLink href={paths.auditTool(tool.ref)} text={`Back to ${tool.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Add a question" caption={`${tool.ref} ${tool.title}`} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <AuditQuestionFields form={form} options={options} />
        <Button>Add the question</Button>
      </Form>
    </>
  )
}

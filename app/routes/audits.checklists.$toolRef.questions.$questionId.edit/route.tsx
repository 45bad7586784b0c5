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
import { findAuditQuestion, listQuestionOptions } from '#app/domain/practice-audits/audit-tool-queries.server'
import { changeAuditQuestion } from '#app/domain/practice-audits/change-audit-question.server'
import { canChangeAuditTool } from '#app/domain/practice-audits/practice-audit-policy'
import { AuditQuestionFields } from '#app/domain/practice-audits/ui/AuditQuestionFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change a question', data?.question.tool.title ?? 'Checklist', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const question = found(await findAuditQuestion(actor, params.toolRef ?? '', params.questionId ?? ''))
  permitted(canChangeAuditTool(actor, question.tool))
  return { question, options: await listQuestionOptions(actor) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const question = found(await findAuditQuestion(actor, params.toolRef ?? '', params.questionId ?? ''))
  permitted(canChangeAuditTool(actor, question.tool))
  const form = await parseForm(request, AuditQuestionForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeAuditQuestion(actor, question.tool.ref, question.id, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.auditTool(question.tool.ref), 'Question changed')
}

export default function EditQuestion() {
  const { question, options } = useLoaderData<typeof loader>()
  const { tool, section, text, guidance, themeId, threshold, mayNotApply, action: tested } = question
  const form = formState(useActionData<typeof action>()?.submitted, {
    section,
    text,
    guidance,
    themeId,
    mayNotApply: mayNotApply ? 'yes' : null,
    actionRef: tested?.ref,
    threshold: threshold === null ? null : String(Math.round(threshold * 100)),
    version: String(tool.version),
  })
  return (
    <>
      <BackLink href={paths.auditTool(tool.ref)} text={`Back to ${tool.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change a question" caption={`${tool.ref} ${tool.title}`} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <AuditQuestionFields form={form} options={options} testsHiddenAction={question.testsHiddenAction} />
        <Button>Save</Button>
      </Form>
    </>
  )
}

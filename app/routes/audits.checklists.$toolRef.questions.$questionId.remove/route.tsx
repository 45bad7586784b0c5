import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { ConfirmAct } from '#app/components/ConfirmAct'
import { RemoveAuditQuestionForm } from '#app/domain/practice-audits/audit-forms'
import { findAuditQuestion } from '#app/domain/practice-audits/audit-tool-queries.server'
import { canChangeAuditTool } from '#app/domain/practice-audits/practice-audit-policy'
import { removeAuditQuestion } from '#app/domain/practice-audits/remove-audit-question.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Remove a question', data?.question.tool.title ?? 'Checklist', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { id, text, tool } = found(await findAuditQuestion(actor, params.toolRef ?? '', params.questionId ?? ''))
  permitted(canChangeAuditTool(actor, tool))
  return { question: { id, text, tool } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { id, tool } = found(await findAuditQuestion(actor, params.toolRef ?? '', params.questionId ?? ''))
  permitted(canChangeAuditTool(actor, tool))
  const form = await parseForm(request, RemoveAuditQuestionForm)
  if (!form.ok) return invalid(form)
  const outcome = await removeAuditQuestion(actor, tool.ref, id, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.auditTool(tool.ref), 'Question removed')
}

export default function RemoveQuestion() {
  const { tool, text } = useLoaderData<typeof loader>().question
  const form = formState(useActionData<typeof action>()?.submitted, { version: String(tool.version) })
  return (
    <>
      <BackLink href={paths.auditTool(tool.ref)} text={`Back to ${tool.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Remove a question" caption={`${tool.ref} ${tool.title}`} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <ConfirmAct
          warning="The question leaves the draft. Its text stays in the history."
          losses={[text]}
          confirmText="Remove the question"
          cancelHref={paths.auditTool(tool.ref)}
        />
      </Form>
    </>
  )
}

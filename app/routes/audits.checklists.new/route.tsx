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
import { NewAuditToolForm } from '#app/domain/practice-audits/audit-forms'
import { createAuditTool } from '#app/domain/practice-audits/create-audit-tool.server'
import { canCreateAuditTool } from '#app/domain/practice-audits/practice-audit-policy'
import { AuditToolFields } from '#app/domain/practice-audits/ui/AuditToolFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Write a checklist', 'Audits')

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canCreateAuditTool(actor))
  return { once: newFormKey() }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canCreateAuditTool(actor))
  const form = await parseForm(request, NewAuditToolForm)
  if (!form.ok) return invalid(form)
  const outcome = await createAuditTool(actor, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.auditTool(outcome.value.ref), 'Checklist created. Add its questions')
}

export default function NewChecklist() {
  const { once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.auditTools()} text="Back to checklists" />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Write a checklist" />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <AuditToolFields form={form} />
        <Button>Create the checklist</Button>
      </Form>
    </>
  )
}

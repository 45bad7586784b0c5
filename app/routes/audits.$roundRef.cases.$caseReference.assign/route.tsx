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
import { SelectField } from '#app/components/SelectField'
import { assignAuditCase } from '#app/domain/practice-audits/assign-audit-case.server'
import { findAuditCase } from '#app/domain/practice-audits/audit-case-queries.server'
import { AssignAuditCaseForm } from '#app/domain/practice-audits/audit-forms'
import { listCaseOptions } from '#app/domain/practice-audits/audit-round-queries.server'
import { canChangeAuditRound } from '#app/domain/practice-audits/practice-audit-policy'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Assign', data?.audited.caseReference ?? 'Case', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const audited = found(await findAuditCase(actor, params.roundRef ?? '', params.caseReference ?? ''))
  permitted(canChangeAuditRound(actor, audited.round))
  const { auditors } = await listCaseOptions()
  const { caseReference, agency, auditorId, version, round } = audited
  return { audited: { caseReference, agency: agency.shortName, roundRef: round.ref }, fields: { auditorId, version: String(version) }, auditors }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { caseReference, round } = found(await findAuditCase(actor, params.roundRef ?? '', params.caseReference ?? ''))
  permitted(canChangeAuditRound(actor, round))
  const form = await parseForm(request, AssignAuditCaseForm)
  if (!form.ok) return invalid(form)
  const outcome = await assignAuditCase(actor, round.ref, caseReference, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.auditRound(round.ref), `${caseReference} assigned`)
}

export default function AssignCase() {
  const { audited, fields, auditors } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, fields)
  return (
    <>
      <BackLink href={paths.auditRound(audited.roundRef)} text={`Back to ${audited.roundRef}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={`Who marks ${audited.caseReference}?`} caption={`${audited.roundRef}, practice of ${audited.agency}`} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <SelectField
          field={form.field('auditorId')}
          label="Auditor"
          hint="Marks that are saved already stay with the case"
          emptyText="Select an auditor"
          choices={auditors.map(({ id, person }) => ({ value: id, text: `${person.name}, ${person.agency.shortName}` }))}
        />
        <Button>Assign</Button>
      </Form>
    </>
  )
}

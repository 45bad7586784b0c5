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
import { TextArea } from '#app/components/TextArea'
import { NewAuditCasesForm } from '#app/domain/practice-audits/audit-forms'
import { addAuditCases } from '#app/domain/practice-audits/add-audit-cases.server'
import { findAuditRoundFacts, listCaseOptions } from '#app/domain/practice-audits/audit-round-queries.server'
import { canChangeAuditRound } from '#app/domain/practice-audits/practice-audit-policy'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Add cases', data?.round.title ?? 'Round', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const round = found(await findAuditRoundFacts(actor, params.roundRef ?? ''))
  permitted(canChangeAuditRound(actor, round))
  return { round: { ref: round.ref, title: round.title }, options: await listCaseOptions(), once: newFormKey() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const round = found(await findAuditRoundFacts(actor, params.roundRef ?? ''))
  permitted(canChangeAuditRound(actor, round))
  const form = await parseForm(request, NewAuditCasesForm)
  if (!form.ok) return invalid(form)
  const outcome = await addAuditCases(actor, round.ref, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  const { count } = outcome.value
  return redirectWithNotice(paths.auditRound(round.ref), `${count} ${count === 1 ? 'case' : 'cases'} added`)
}

export default function NewCases() {
  const { round, options, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.auditRound(round.ref)} text={`Back to ${round.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Add cases" caption={`${round.ref} ${round.title}`} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <TextArea
          field={form.field('references')}
          label="References"
          hint="One on each line, like WPD-014. Use references that only your own records can resolve: no name, no date of birth, no prison, police or National Insurance number"
          rows={8}
          spellCheck={false}
        />
        <SelectField
          field={form.field('agencyId')}
          label="Agency whose practice is audited"
          emptyText="Select an agency"
          choices={options.agencies.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <SelectField
          field={form.field('auditorId')}
          label="Auditor (optional)"
          hint="Somebody of another agency: nobody marks a case of their own agency"
          emptyText="Nobody yet"
          choices={options.auditors.map(({ id, person }) => ({ value: id, text: `${person.name}, ${person.agency.shortName}` }))}
        />
        <Button>Add the cases</Button>
      </Form>
    </>
  )
}

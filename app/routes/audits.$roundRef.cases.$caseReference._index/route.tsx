import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ButtonGroup } from '#app/components/ButtonGroup'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { InsetText } from '#app/components/InsetText'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findAuditCase, findNextCaseToMark } from '#app/domain/practice-audits/audit-case-queries.server'
import { markAuditCase } from '#app/domain/practice-audits/mark-audit-case.server'
import { fieldsOfMarks, MarkForm } from '#app/domain/practice-audits/mark-form'
import { canHoldCase, canMarkCase } from '#app/domain/practice-audits/practice-audit-policy'
import { submitAuditCase } from '#app/domain/practice-audits/submit-audit-case.server'
import { GivenMarks } from '#app/domain/practice-audits/ui/GivenMarks'
import { MarkingProgress } from '#app/domain/practice-audits/ui/MarkingProgress'
import { MarkingQuestions } from '#app/domain/practice-audits/ui/MarkingQuestions'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.audited.caseReference ?? 'Case', data?.audited.round.ref ?? 'Round', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const audited = found(await findAuditCase(viewer, params.roundRef ?? '', params.caseReference ?? ''))
  const marking = canMarkCase(viewer, audited)
  return {
    audited,
    next: await findNextCaseToMark(viewer, audited.round.ref, audited.caseReference),
    can: { mark: marking.allowed },
    whyLocked: marking.allowed ? null : marking.because,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const audited = found(await findAuditCase(actor, params.roundRef ?? '', params.caseReference ?? ''))
  permitted(canHoldCase(actor, audited))
  const { caseReference, round } = audited
  const form = await parseForm(request, MarkForm)
  if (!form.ok) return invalid(form)
  const saved = await markAuditCase(actor, round.ref, caseReference, form.value)
  if (!saved.ok) return invalid(form.reject(saved))
  if (form.value.then === 'save') return redirectWithNotice(paths.auditCase(round.ref, caseReference), 'Your marks are saved')
  const submitted = await submitAuditCase(actor, round.ref, caseReference, saved.value)
  if (!submitted.ok) return invalid(form.reject(submitted))
  const next = await findNextCaseToMark(actor, round.ref, caseReference)
  return redirectWithNotice(next === null ? paths.auditRound(round.ref) : paths.auditCase(round.ref, next), `${caseReference} submitted`)
}

export default function CaseToMark() {
  const { audited, next, can, whyLocked } = useLoaderData<typeof loader>()
  const { id, caseReference, agency, marks, version, round } = audited
  const { questions } = round.tool
  const form = formState(useActionData<typeof action>()?.submitted, { ...fieldsOfMarks(marks), version: String(version) })
  return (
    <>
      <BackLink href={paths.auditRound(round.ref)} text={`Back to ${round.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={`Case ${caseReference}`} caption={`${round.ref} ${round.title}`} />
      <p className="govuk-body">
        Practice of {agency.name}. Marked by {audited.auditor?.person.name ?? 'nobody yet'}.
      </p>
      {can.mark ? (
        <>
          <MarkingProgress questions={questions} answeredIds={marks.map(({ questionId }) => questionId)} />
          {/* Another case is another form: without the key its fields would keep the answers of the case before. */}
          <Form key={id} method="post" noValidate className="tl-form">
            <HiddenField name="version" value={form.field('version').value ?? ''} />
            <p className="govuk-body">Write no name, date of birth or number that identifies a person.</p>
            <MarkingQuestions form={form} questions={questions} />
            <ButtonGroup>
              <Button name="then" value="save">
                Save
              </Button>
              <Button name="then" value="submit" kind="secondary">
                Save and submit
              </Button>
            </ButtonGroup>
            <p className="govuk-hint">Save as often as you like. A submitted case is locked.</p>
          </Form>
        </>
      ) : (
        <>
          <InsetText>{audited.status === 'submitted' ? 'This case is submitted and locked.' : whyLocked}</InsetText>
          <GivenMarks questions={questions} marks={marks} />
        </>
      )}
      {next ? (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.auditCase(round.ref, next)}>
            Next case to mark: {next}
          </a>
        </p>
      ) : null}
    </>
  )
}

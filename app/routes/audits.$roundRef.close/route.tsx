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
import { CloseAuditRoundForm } from '#app/domain/practice-audits/audit-forms'
import { findAuditRound } from '#app/domain/practice-audits/audit-round-queries.server'
import { closeAuditRound } from '#app/domain/practice-audits/close-audit-round.server'
import { canChangeAuditRound } from '#app/domain/practice-audits/practice-audit-policy'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Close', data?.round.title ?? 'Round', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const round = found(await findAuditRound(actor, params.roundRef ?? ''))
  permitted(canChangeAuditRound(actor, round))
  const { ref, title, version, cases, submitted } = round
  return { round: { ref, title, version, cases, submitted } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const round = found(await findAuditRound(actor, params.roundRef ?? ''))
  permitted(canChangeAuditRound(actor, round))
  const form = await parseForm(request, CloseAuditRoundForm)
  if (!form.ok) return invalid(form)
  const outcome = await closeAuditRound(actor, round.ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.auditRound(round.ref), 'Round closed')
}

export default function CloseRound() {
  const { round } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { version: String(round.version) })
  const open = round.cases - round.submitted
  return (
    <>
      <BackLink href={paths.auditRound(round.ref)} text={`Back to ${round.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Close the round" caption={`${round.ref} ${round.title}`} />
      <p className="govuk-body">
        {round.submitted} of {round.cases} cases are submitted.
      </p>
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <ConfirmAct
          warning="A closed round cannot be opened again. Its marks and results stay as they are."
          losses={open > 0 ? [`${open} ${open === 1 ? 'case that is' : 'cases that are'} not submitted will count in no result`] : []}
          confirmText="Close the round"
          cancelHref={paths.auditRound(round.ref)}
        />
      </Form>
    </>
  )
}

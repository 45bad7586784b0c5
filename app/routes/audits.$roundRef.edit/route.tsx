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
import { AuditRoundForm } from '#app/domain/practice-audits/audit-forms'
import { findAuditRoundFacts, listRoundOptions } from '#app/domain/practice-audits/audit-round-queries.server'
import { changeAuditRound } from '#app/domain/practice-audits/change-audit-round.server'
import { canChangeAuditRound } from '#app/domain/practice-audits/practice-audit-policy'
import { AuditRoundFields } from '#app/domain/practice-audits/ui/AuditRoundFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change', data?.round.title ?? 'Round', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const round = found(await findAuditRoundFacts(actor, params.roundRef ?? ''))
  permitted(canChangeAuditRound(actor, round))
  const { groups, rounds } = await listRoundOptions(actor)
  const baselines = rounds.filter(({ id, toolId }) => id !== round.id && toolId === round.toolId)
  const { ref, title, groupId, opensOn, closesOn, baselineId, version, tool } = round
  return { round: { ref, title, tool }, fields: { title, groupId, opensOn, closesOn, baselineId, version: String(version) }, groups, baselines }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const round = found(await findAuditRoundFacts(actor, params.roundRef ?? ''))
  permitted(canChangeAuditRound(actor, round))
  const form = await parseForm(request, AuditRoundForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeAuditRound(actor, round.ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.auditRound(round.ref), 'Round changed')
}

export default function EditRound() {
  const { round, fields, groups, baselines } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, fields)
  return (
    <>
      <BackLink href={paths.auditRound(round.ref)} text={`Back to ${round.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change the round" caption={`${round.ref}, marked with ${round.tool.ref} ${round.tool.title}`} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <AuditRoundFields form={form} groups={groups} baselines={baselines} />
        <Button>Save</Button>
      </Form>
    </>
  )
}

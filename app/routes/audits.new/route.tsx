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
import { NewAuditRoundForm } from '#app/domain/practice-audits/audit-forms'
import { listRoundOptions } from '#app/domain/practice-audits/audit-round-queries.server'
import { openAuditRound } from '#app/domain/practice-audits/open-audit-round.server'
import { canOpenAuditRound } from '#app/domain/practice-audits/practice-audit-policy'
import { AuditRoundFields } from '#app/domain/practice-audits/ui/AuditRoundFields'
import { today } from '#app/domain/shared/clock'
import { textOf } from '#app/http/list-query.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Open a round', 'Audits')

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canOpenAuditRound(actor))
  return { options: await listRoundOptions(actor), tool: textOf(new URL(request.url), 'tool'), today: today(), once: newFormKey() }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canOpenAuditRound(actor))
  const form = await parseForm(request, NewAuditRoundForm)
  if (!form.ok) return invalid(form)
  const outcome = await openAuditRound(actor, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.auditRound(outcome.value.ref), 'Round opened. Add its cases')
}

export default function NewRound() {
  const { options, tool, today, once } = useLoaderData<typeof loader>()
  const chosen = options.tools.find(({ ref }) => ref === tool)?.id
  const form = formState(useActionData<typeof action>()?.submitted, { toolId: chosen, opensOn: today })
  return (
    <>
      <BackLink href={paths.audits()} text="Back to audits" />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Open a round" />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <SelectField
          field={form.field('toolId')}
          label="Checklist"
          hint="Only checklists in use are offered"
          emptyText="Select a checklist"
          choices={options.tools.map(({ id, ref, title }) => ({ value: id, text: `${ref} ${title}` }))}
        />
        <AuditRoundFields form={form} groups={options.groups} baselines={options.rounds} />
        <Button>Open the round</Button>
      </Form>
    </>
  )
}

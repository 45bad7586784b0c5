import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { CheckboxGroup } from '#app/components/CheckboxGroup'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { AgencyForm } from '#app/domain/agencies/agency-forms'
import { canChangeAgencies } from '#app/domain/agencies/agency-policy'
import { findAgency } from '#app/domain/agencies/agency-queries.server'
import { changeAgency } from '#app/domain/agencies/change-agency.server'
import { AgencyFields } from '#app/domain/agencies/ui/AgencyFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change', data?.agency.name ?? 'Agency')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangeAgencies(actor))
  return { agency: found(await findAgency(actor, params.agencyCode ?? '')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangeAgencies(actor))
  const agency = found(await findAgency(actor, params.agencyCode ?? ''))
  const form = await parseForm(request, AgencyForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeAgency(actor, agency.code, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.agency(agency.code), 'Agency changed')
}

export default function EditAgency() {
  const { agency } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {
    name: agency.name,
    shortName: agency.shortName,
    kind: agency.kind,
    aliases: agency.aliases.join('\n'),
    isActive: agency.isActive ? 'yes' : null,
    version: String(agency.version),
  })
  return (
    <>
      <BackLink href={paths.agency(agency.code)} text={`Back to ${agency.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change the agency" caption={agency.name} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <AgencyFields form={form} />
        <CheckboxGroup
          field={form.field('isActive')}
          choices={[{ value: 'yes', text: 'In use', hint: 'Without this it cannot be chosen any more, but keeps its records' }]}
        />
        <Button>Save</Button>
      </Form>
    </>
  )
}

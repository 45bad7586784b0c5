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
import { addAgency } from '#app/domain/agencies/add-agency.server'
import { NewAgencyForm } from '#app/domain/agencies/agency-forms'
import { canChangeAgencies } from '#app/domain/agencies/agency-policy'
import { AgencyFields } from '#app/domain/agencies/ui/AgencyFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Add an agency', 'Agencies')

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangeAgencies(actor))
  return { once: newFormKey() }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canChangeAgencies(actor))
  const form = await parseForm(request, NewAgencyForm)
  if (!form.ok) return invalid(form)
  const outcome = await addAgency(actor, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.agency(outcome.value.code), 'Agency added')
}

export default function NewAgency() {
  const { once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.agencies()} text="Back to agencies" />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Add an agency" />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <AgencyFields form={form} />
        <Button>Add the agency</Button>
      </Form>
    </>
  )
}

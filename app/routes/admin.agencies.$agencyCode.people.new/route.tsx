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
import { TextField } from '#app/components/TextField'
import { findAgency } from '#app/domain/agencies/agency-queries.server'
import { addPerson } from '#app/domain/people/add-person.server'
import { NewPersonForm } from '#app/domain/people/person-forms'
import { canAddPeople } from '#app/domain/people/person-policy'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Add a person', data?.agency.name ?? 'Agency')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canAddPeople(actor))
  const { code, name } = found(await findAgency(actor, params.agencyCode ?? ''))
  return { agency: { code, name }, once: newFormKey() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canAddPeople(actor))
  const agency = found(await findAgency(actor, params.agencyCode ?? ''))
  const form = await parseForm(request, NewPersonForm)
  if (!form.ok) return invalid(form)
  const outcome = await addPerson(actor, agency.code, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.agency(agency.code), `${form.value.name} has been added`)
}

export default function NewPerson() {
  const { agency, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.agency(agency.code)} text={`Back to ${agency.name}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Add a person" caption={agency.name} />
      <p className="govuk-body">Somebody who takes a seat in a group but does not sign in. To let somebody sign in, an administrator invites them.</p>
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <TextField field={form.field('name')} label="Name" autoComplete="off" />
        <TextField field={form.field('jobTitle')} label="Job title (optional)" autoComplete="off" />
        <Button>Add the person</Button>
      </Form>
    </>
  )
}

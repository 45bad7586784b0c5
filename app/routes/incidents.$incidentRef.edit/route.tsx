import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { DateField } from '#app/components/DateField'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { TextArea } from '#app/components/TextArea'
import { TextField } from '#app/components/TextField'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { changeIncident } from '#app/domain/reviews/change-incident.server'
import { findIncident } from '#app/domain/reviews/incident-queries.server'
import { IncidentForm } from '#app/domain/reviews/review-forms'
import { canChangeReview } from '#app/domain/reviews/review-policy'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change', data?.incident.ref ?? 'Incident')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { ref, title, summary, occurredOn, area, version, reviews } = found(await findIncident(actor, params.incidentRef ?? ''))
  permitted(canChangeReview(actor))
  return {
    incident: { ref, title, summary, occurredOn, area, version: String(version) },
    protectiveMarking: protectiveMarkingOf(reviews),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { ref } = found(await findIncident(actor, params.incidentRef ?? ''))
  permitted(canChangeReview(actor))
  const form = await parseForm(request, IncidentForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeIncident(actor, ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.incident(ref), 'Incident changed')
}

export default function EditIncident() {
  const { incident } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, incident)
  return (
    <>
      <BackLink href={paths.incident(incident.ref)} text={`Back to ${incident.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change the incident" caption={incident.ref} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <TextField field={form.field('title')} label="What happened, in a few words" hint="Do not use real names" />
        <DateField field={form.field('occurredOn')} label="Date of the incident (optional)" />
        <TextField field={form.field('area')} label="Area (optional)" width={30} />
        <TextArea field={form.field('summary')} label="Summary (optional)" rows={6} />
        <Button>Save</Button>
      </Form>
    </>
  )
}

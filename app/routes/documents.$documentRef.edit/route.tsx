import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { DefaultButton } from '#app/components/DefaultButton'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { listAgencyChoices } from '#app/domain/agencies/agency-queries.server'
import { fieldsOfAttendees, rowsToShow, withMoreRows } from '#app/domain/documents/attendees'
import { changeDocument } from '#app/domain/documents/change-document.server'
import { DocumentForm } from '#app/domain/documents/document-forms'
import { canChangeDocument } from '#app/domain/documents/document-policy'
import { findDocument } from '#app/domain/documents/document-queries.server'
import { AttendeeFields } from '#app/domain/documents/ui/AttendeeFields'
import { DocumentFields } from '#app/domain/documents/ui/DocumentFields'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change', data?.ref ?? 'Document', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { ref, title, kind, datedOn, reference, nextMeetingOn, attendees, version, review } = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canChangeDocument(actor))
  await viewed(request, actor, review)
  return {
    ref,
    fields: { title, kind, datedOn, reference, nextMeetingOn, version: String(version), ...fieldsOfAttendees(attendees) },
    attendees: attendees.length,
    agencies: await listAgencyChoices(actor, attendees.flatMap(({ agencyId }) => agencyId ?? [])),
    protectiveMarking: protectiveMarkingOf([review]),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { ref } = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canChangeDocument(actor))
  const form = await parseForm(request, DocumentForm)
  const { submitted } = form.ok ? form.reject({ problems: [] }) : form
  if (submitted.values['rows']?.[0]) return invalid({ submitted: { values: withMoreRows(submitted.values), problems: [] } })
  if (!form.ok) return invalid(form)
  const outcome = await changeDocument(actor, ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.document(ref), 'Document changed')
}

export default function EditDocument() {
  const { ref, fields, attendees, agencies } = useLoaderData<typeof loader>()
  const submitted = useActionData<typeof action>()?.submitted
  const form = formState(submitted, fields)
  return (
    <>
      <BackLink href={paths.document(ref)} text={`Back to ${ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change what is said about the document" caption={ref} />
      <Form method="post" noValidate reloadDocument>
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <DefaultButton text="Save" />
        <div className="tl-form">
          <DocumentFields form={form} />
        </div>
        <AttendeeFields form={form} rows={rowsToShow(submitted?.values, attendees)} agencies={agencies} />
        <Button>Save</Button>
      </Form>
    </>
  )
}

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { ButtonGroup } from '#app/components/ButtonGroup'
import { ButtonLink } from '#app/components/ButtonLink'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { InsetText } from '#app/components/InsetText'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { listAgencyChoices } from '#app/domain/agencies/agency-queries.server'
import { addCheckedDocument } from '#app/domain/documents/add-checked-document.server'
import { fieldsOfAttendees, rowsToShow, withMoreRows } from '#app/domain/documents/attendees'
import { CheckedDocumentForm } from '#app/domain/documents/document-forms'
import { intakeName } from '#app/domain/documents/document-intake'
import { canAddDocument } from '#app/domain/documents/document-policy'
import { findIntake, findWhatToCheck } from '#app/domain/documents/intake-queries.server'
import { DocumentText } from '#app/domain/documents/ui/DocumentText'
import { IntakeSize } from '#app/domain/documents/ui/IntakeSize'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'
import { CheckForm } from './CheckForm'
import { IntakeProgress } from './IntakeProgress'

const titles = {
  waiting: 'Reading the document', reading: 'Reading the document', to_check: 'Check the document',
  failed: 'The document could not be read', added: 'Added', discarded: 'This document was discarded',
} as const

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? titles[data.intake.status] : 'Document', data?.intake.review.ref ?? 'Review', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const intake = found(await findIntake(actor, params.reviewRef ?? '', params.intakeId ?? ''))
  permitted(canAddDocument(actor))
  await viewed(request, actor, intake.review)
  if (intake.documentRef) throw redirect(paths.document(intake.documentRef))
  const toCheck = intake.status === 'to_check' ? await findWhatToCheck(actor, intake.id) : null
  const agencies = toCheck ? await listAgencyChoices(actor, toCheck.said.attendees.flatMap(({ agencyId }) => agencyId ?? [])) : []
  return { intake, toCheck, agencies, once: newFormKey(), protectiveMarking: protectiveMarkingOf([intake.review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { id, review } = found(await findIntake(actor, params.reviewRef ?? '', params.intakeId ?? ''))
  permitted(canAddDocument(actor))
  const form = await parseForm(request, CheckedDocumentForm)
  const { submitted } = form.ok ? form.reject({ problems: [] }) : form
  if (submitted.values['rows']?.[0]) return invalid({ submitted: { values: withMoreRows(submitted.values), problems: [] } })
  if (!form.ok) return invalid(form)
  const outcome = await addCheckedDocument(actor, review.ref, id, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.document(outcome.value.ref), 'Document added')
}

export default function Intake() {
  const { intake, toCheck, agencies, once } = useLoaderData<typeof loader>()
  const submitted = useActionData<typeof action>()?.submitted
  const { id, status, review } = intake
  const said = toCheck?.said
  const form = formState(submitted, said ? { ...said, attendees: undefined, ...fieldsOfAttendees(said.attendees) } : {})
  const discardHref = paths.discardIntake(review.ref, id)
  return (
    <>
      <BackLink href={paths.reviewDocuments(review.ref)} text={`Back to the documents of ${review.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={titles[status]} caption={`${review.ref} ${intakeName(intake)}`} />
      {status === 'waiting' || status === 'reading' ? (
        <>
          <IntakeProgress intake={{ status, pagesRead: intake.pagesRead, pages: intake.pages }} />
          <a className="govuk-link" href={discardHref}>
            Discard this document
          </a>
        </>
      ) : null}
      {status === 'failed' ? (
        <>
          <InsetText>{intake.problem}.</InsetText>
          <ButtonGroup>
            <ButtonLink href={paths.newDocument(review.ref)}>Bring another file, or paste the text</ButtonLink>
            <ButtonLink kind="secondary" href={paths.readIntakeAgain(review.ref, id)}>
              Try again
            </ButtonLink>
            <a className="govuk-link" href={discardHref}>
              Discard
            </a>
          </ButtonGroup>
        </>
      ) : null}
      {status === 'discarded' ? <p className="govuk-body">Nothing of it was added to the review.</p> : null}
      {toCheck ? (
        <>
          <p className="govuk-body">
            This is what the document seems to say of itself. Correct what is wrong, then add it. Nothing is in the review until you do.
          </p>
          <CheckForm form={form} rows={rowsToShow(submitted?.values, toCheck.said.attendees.length)} agencies={agencies} once={once} discardHref={discardHref} />
          <h2 className="govuk-heading-m">What was read</h2>
          <IntakeSize size={toCheck.size} />
          <h2 className="govuk-heading-m">How its text begins</h2>
          <div className="tl-excerpt" role="region" aria-label="How its text begins" tabIndex={0}>
            <DocumentText document={toCheck.beginning} headingOffset={2} />
          </div>
        </>
      ) : null}
    </>
  )
}

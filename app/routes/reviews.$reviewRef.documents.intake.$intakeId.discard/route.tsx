import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { ConfirmAct } from '#app/components/ConfirmAct'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { discardIntake } from '#app/domain/documents/discard-intake.server'
import { IntakeActForm } from '#app/domain/documents/document-forms'
import { intakeName } from '#app/domain/documents/document-intake'
import { canAddDocument } from '#app/domain/documents/document-policy'
import { findIntake } from '#app/domain/documents/intake-queries.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Discard', data ? intakeName(data.intake) : 'Document', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const intake = found(await findIntake(actor, params.reviewRef ?? '', params.intakeId ?? ''))
  permitted(canAddDocument(actor))
  await viewed(request, actor, intake.review)
  return { intake, protectiveMarking: protectiveMarkingOf([intake.review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { id, review, fileName } = found(await findIntake(actor, params.reviewRef ?? '', params.intakeId ?? ''))
  permitted(canAddDocument(actor))
  const form = await parseForm(request, IntakeActForm)
  if (!form.ok) return invalid(form)
  const outcome = await discardIntake(actor, review.ref, id)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.reviewDocuments(review.ref), `${intakeName({ fileName })} discarded`)
}

export default function DiscardIntake() {
  const { intake } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  const { id, review } = intake
  return (
    <>
      <BackLink href={paths.intake(review.ref, id)} text={`Back to ${intakeName(intake)}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Discard this document" caption={`${review.ref} ${intakeName(intake)}`} />
      <Form method="post" noValidate className="tl-form">
        <ConfirmAct
          warning="What was brought will not become a document of the review."
          losses={['Its file and its text are no longer kept here', 'What was recognised in it, and any correction of that, is lost']}
          confirmText="Discard the document"
          cancelHref={paths.intake(review.ref, id)}
        />
      </Form>
    </>
  )
}

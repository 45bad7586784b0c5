import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { IntakeActForm } from '#app/domain/documents/document-forms'
import { intakeName } from '#app/domain/documents/document-intake'
import { canAddDocument } from '#app/domain/documents/document-policy'
import { findIntake } from '#app/domain/documents/intake-queries.server'
import { readIntakeAgain } from '#app/domain/documents/read-intake-again.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Try again', data ? intakeName(data.intake) : 'Document', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const intake = found(await findIntake(actor, params.reviewRef ?? '', params.intakeId ?? ''))
  permitted(canAddDocument(actor))
  await viewed(request, actor, intake.review)
  return { intake, protectiveMarking: protectiveMarkingOf([intake.review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { id, review } = found(await findIntake(actor, params.reviewRef ?? '', params.intakeId ?? ''))
  permitted(canAddDocument(actor))
  const form = await parseForm(request, IntakeActForm)
  if (!form.ok) return invalid(form)
  const outcome = await readIntakeAgain(actor, review.ref, id)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirect(paths.intake(review.ref, id))
}

export default function ReadIntakeAgain() {
  const { intake } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  const { id, review } = intake
  return (
    <>
      <BackLink href={paths.intake(review.ref, id)} text={`Back to ${intakeName(intake)}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Try to read the document again" caption={`${review.ref} ${intakeName(intake)}`} />
      <p className="govuk-body">Its file is still here and is read once more. That helps where the service was stopped or very busy.</p>
      <Form method="post" noValidate>
        <Button>Read it again</Button>
      </Form>
    </>
  )
}

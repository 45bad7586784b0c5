import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { ConfirmAct } from '#app/components/ConfirmAct'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { InsetText } from '#app/components/InsetText'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findAgreement } from '#app/domain/double-coding/comparison-queries.server'
import { completeReconciliation } from '#app/domain/double-coding/complete-reconciliation.server'
import { CompleteReconciliationForm } from '#app/domain/double-coding/double-coding-forms'
import { canReconcile } from '#app/domain/double-coding/double-coding-policy'
import { findDoubleCoding } from '#app/domain/double-coding/double-coding-queries.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Complete the reconciliation', data?.doubleCoding.ref ?? 'Double coding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  permitted(canReconcile(actor, doubleCoding))
  await viewed(request, actor, doubleCoding.review)
  const { progress } = await findAgreement(actor, doubleCoding)
  const open = progress.places - progress.agreedSettled - progress.differingSettled
  return { doubleCoding, progress, open, protectiveMarking: protectiveMarkingOf([doubleCoding.review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  permitted(canReconcile(actor, doubleCoding))
  const form = await parseForm(request, CompleteReconciliationForm)
  if (!form.ok) return invalid(form)
  const outcome = await completeReconciliation(actor, doubleCoding.ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.doubleCoding(doubleCoding.ref), `Reconciliation completed: ${outcome.value.findings} ${outcome.value.findings === 1 ? 'finding' : 'findings'} added to the review`)
}

export default function CompleteTheReconciliation() {
  const { doubleCoding, progress, open } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { version: String(doubleCoding.version) })
  return (
    <>
      <BackLink href={paths.doubleCoding(doubleCoding.ref)} text={`Back to ${doubleCoding.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Complete the reconciliation" caption={`${doubleCoding.ref} ${doubleCoding.review.title}`} />
      {open > 0 ? (
        <InsetText>
          {open} of {progress.places} places {open === 1 ? 'is' : 'are'} still to be settled. What both coded alike has to be taken over too.{' '}
          <a className="govuk-link" href={paths.disagreements(doubleCoding.ref)}>
            Go to what is to be settled
          </a>
        </InsetText>
      ) : (
        <Form method="post" noValidate className="tl-form">
          <HiddenField name="version" value={form.field('version').value ?? ''} />
          <ConfirmAct
            warning="What was settled becomes findings of the review, and can then no longer be settled otherwise here. Each finding can still be changed or withdrawn by itself."
            losses={[`${progress.places} ${progress.places === 1 ? 'place is' : 'places are'} settled`]}
            confirmText="Complete the reconciliation"
            cancelHref={paths.doubleCoding(doubleCoding.ref)}
          />
        </Form>
      )}
    </>
  )
}

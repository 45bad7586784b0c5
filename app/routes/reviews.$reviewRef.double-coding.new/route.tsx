import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { EmptyState } from '#app/components/EmptyState'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { StartDoubleCodingForm } from '#app/domain/double-coding/double-coding-forms'
import { canStartDoubleCoding } from '#app/domain/double-coding/double-coding-policy'
import { listDoubleCodingOptions } from '#app/domain/double-coding/double-coding-queries.server'
import { startDoubleCoding } from '#app/domain/double-coding/start-double-coding.server'
import { StartFields } from '#app/domain/double-coding/ui/StartFields'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findReviewHeader } from '#app/domain/reviews/review-queries.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Have it coded by two people', data?.review.ref ?? 'Review', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const review = found(await findReviewHeader(actor, params.reviewRef ?? ''))
  permitted(canStartDoubleCoding(actor))
  await viewed(request, actor, review)
  return { review, options: await listDoubleCodingOptions(actor, review), once: newFormKey(), protectiveMarking: protectiveMarkingOf([review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const review = found(await findReviewHeader(actor, params.reviewRef ?? ''))
  permitted(canStartDoubleCoding(actor))
  const form = await parseForm(request, StartDoubleCodingForm)
  if (!form.ok) return invalid(form)
  const outcome = await startDoubleCoding(actor, review.ref, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.doubleCoding(outcome.value.ref), 'Double coding started. Tell both coders')
}

export default function NewDoubleCoding() {
  const { review, options, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.doubleCodings(review.ref)} text="Back to double coding" />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Have it coded by two people" caption={`${review.ref} ${review.title}`} />
      <p className="govuk-body">
        Neither sees what the other codes until both have finished, and nor does anybody else. While they code blind, they are not shown what has been
        found in these documents before.
      </p>
      {options.documents.length === 0 ? (
        <EmptyState title="There is no document to code">Add a document to the review first.</EmptyState>
      ) : (
        <Form method="post" noValidate className="tl-form">
          <HiddenField name="once" value={form.field('once').value ?? once} />
          <StartFields form={form} options={options} />
          <Button>Start the double coding</Button>
        </Form>
      )}
    </>
  )
}

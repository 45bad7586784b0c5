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
import { SelectField } from '#app/components/SelectField'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { changeReview } from '#app/domain/reviews/change-review.server'
import { factsAsFields } from '#app/domain/reviews/review-facts.server'
import { ReviewForm } from '#app/domain/reviews/review-forms'
import { canChangeReview } from '#app/domain/reviews/review-policy'
import { findReviewFacts, listReviewFormOptions } from '#app/domain/reviews/review-queries.server'
import { ReviewFields } from '#app/domain/reviews/ui/ReviewFields'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change', data?.ref ?? 'Review', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const review = found(await findReviewFacts(actor, params.reviewRef ?? ''))
  permitted(canChangeReview(actor))
  await viewed(request, actor, review)
  return {
    ref: review.ref,
    fields: { ...factsAsFields(review), version: String(review.version) },
    protectiveMarking: protectiveMarkingOf([review]),
    options: await listReviewFormOptions(actor, review),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const review = found(await findReviewFacts(actor, params.reviewRef ?? ''))
  permitted(canChangeReview(actor))
  const form = await parseForm(request, ReviewForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeReview(actor, review.ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.review(review.ref), 'Review changed')
}

export default function EditReview() {
  const { ref, fields, options } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, fields)
  return (
    <>
      <BackLink href={paths.review(ref)} text={`Back to ${ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change the review" caption={ref} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <SelectField
          field={form.field('incidentId')}
          label="Incident"
          choices={options.incidents.map(({ id, ref, title }) => ({ value: id, text: `${ref} ${title}` }))}
        />
        <ReviewFields form={form} options={options} />
        <Button>Save</Button>
      </Form>
    </>
  )
}

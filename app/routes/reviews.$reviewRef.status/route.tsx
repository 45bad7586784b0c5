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
import { RadioGroup } from '#app/components/RadioGroup'
import { TextArea } from '#app/components/TextArea'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { changeReviewStatus } from '#app/domain/reviews/change-review-status.server'
import { reviewStatuses } from '#app/domain/reviews/review'
import { ReviewStatusForm } from '#app/domain/reviews/review-forms'
import { canChangeReviewStatus } from '#app/domain/reviews/review-policy'
import { findReviewFacts } from '#app/domain/reviews/review-queries.server'
import { reviewMachine } from '#app/domain/reviews/review-transitions'
import { ReviewStatusTag } from '#app/domain/reviews/ui/ReviewStatusTag'
import { stepsFrom } from '#app/domain/shared/status-machine'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change status', data?.review.ref ?? 'Review', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const review = found(await findReviewFacts(actor, params.reviewRef ?? ''))
  permitted(canChangeReviewStatus(actor))
  await viewed(request, actor, review)
  const { ref, title, status, version, commissionedOn, publishedOn } = review
  return {
    review: { ref, title, status },
    protectiveMarking: protectiveMarkingOf([review]),
    fields: { version: String(version), commissionedOn, publishedOn },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const review = found(await findReviewFacts(actor, params.reviewRef ?? ''))
  permitted(canChangeReviewStatus(actor))
  const form = await parseForm(request, ReviewStatusForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeReviewStatus(actor, review.ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.review(review.ref), `Status changed to ${reviewStatuses[outcome.value.status].label.toLowerCase()}`)
}

export default function ReviewStatusPage() {
  const { review, fields } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, fields)
  const steps = stepsFrom(reviewMachine, review.status)
  const asksFor = (need: (typeof steps)[number]['needs'][number]) => steps.some(({ needs }) => needs.includes(need))
  return (
    <>
      <BackLink href={paths.review(review.ref)} text={`Back to ${review.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change the status" caption={`${review.ref} ${review.title}`} />
      <p className="govuk-body">
        Now: <ReviewStatusTag status={review.status} /> {reviewStatuses[review.status].meaning}
      </p>
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <RadioGroup
          field={form.field('step')}
          label="What happens next?"
          choices={steps.map(({ step, label, to, needs }) => ({
            value: step,
            text: label,
            hint: `It becomes ‘${reviewStatuses[to].label}’${needs.length > 0 ? `. Needs ${needs.join(' and ')}` : ''}.`,
          }))}
        />
        {asksFor('the date of commissioning') ? <DateField field={form.field('commissionedOn')} label="Date of commissioning" /> : null}
        {asksFor('the date of publication') ? <DateField field={form.field('publishedOn')} label="Date of publication" /> : null}
        {asksFor('a reason') ? <TextArea field={form.field('reason')} label="Reason" hint="Kept in the history. Steps that need no reason may have one." rows={4} /> : null}
        <Button>Change the status</Button>
      </Form>
    </>
  )
}

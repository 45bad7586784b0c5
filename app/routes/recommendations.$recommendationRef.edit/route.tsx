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
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { changeRecommendation } from '#app/domain/recommendations/change-recommendation.server'
import { findMadeBefore } from '#app/domain/recommendations/find-made-before.server'
import { factsAsFields, RecommendationForm } from '#app/domain/recommendations/recommendation-forms'
import { listRecommendationOptions } from '#app/domain/recommendations/recommendation-options.server'
import { canChangeRecommendation } from '#app/domain/recommendations/recommendation-policy'
import { findRecommendationFacts, findRecommendationHeader } from '#app/domain/recommendations/recommendation-queries.server'
import { MadeBeforeLookup } from '#app/domain/recommendations/ui/MadeBeforeLookup'
import { RecommendationFields } from '#app/domain/recommendations/ui/RecommendationFields'
import { lookupIn } from '#app/http/lookup.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change', data?.recommendation.ref ?? 'Recommendation')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const recommendation = found(await findRecommendationFacts(actor, params.recommendationRef ?? ''))
  permitted(canChangeRecommendation(actor))
  await viewed(request, actor, recommendation.review)
  const fields = factsAsFields(recommendation)
  const { ref, review } = recommendation
  const options = await listRecommendationOptions(review.id, fields)
  return { recommendation: { ref, review }, fields, options, protectiveMarking: protectiveMarkingOf([review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { ref, review } = found(await findRecommendationHeader(actor, params.recommendationRef ?? ''))
  permitted(canChangeRecommendation(actor))
  const form = await parseForm(request, RecommendationForm)
  const { submitted } = form.ok ? form.reject({ problems: [] }) : form
  const lookup = lookupIn(submitted, 'madeBefore')
  if (lookup) return { submitted: lookup, offers: await findMadeBefore(actor, { text: lookup.values.text?.[0] ?? '', reviewId: review.id }) }
  if (!form.ok) return invalid(form)
  const outcome = await changeRecommendation(actor, ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.recommendation(ref), 'Recommendation changed')
}

export default function EditRecommendation() {
  const { recommendation, fields, options } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = formState(answer?.submitted, fields)
  const { ref, review } = recommendation
  return (
    <>
      <BackLink href={paths.recommendation(ref)} text={`Back to ${ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change the recommendation" caption={`${ref} ${review.title}`} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <RecommendationFields form={form} options={options} />
        <Button>Save</Button>
        <MadeBeforeLookup offers={answer && 'offers' in answer ? answer.offers : null} />
      </Form>
    </>
  )
}

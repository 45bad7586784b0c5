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
import { addRecommendation } from '#app/domain/recommendations/add-recommendation.server'
import { NewRecommendationForm } from '#app/domain/recommendations/recommendation-forms'
import { findMadeBefore } from '#app/domain/recommendations/find-made-before.server'
import { listRecommendationOptions } from '#app/domain/recommendations/recommendation-options.server'
import { canAddRecommendation } from '#app/domain/recommendations/recommendation-policy'
import { MadeBeforeLookup } from '#app/domain/recommendations/ui/MadeBeforeLookup'
import { RecommendationFields } from '#app/domain/recommendations/ui/RecommendationFields'
import { findReviewHeader } from '#app/domain/reviews/review-queries.server'
import { textOf } from '#app/http/list-query.server'
import { lookupIn } from '#app/http/lookup.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Add a recommendation', data?.review.ref ?? 'Review')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const review = found(await findReviewHeader(actor, params.reviewRef ?? ''))
  permitted(canAddRecommendation(actor))
  await viewed(request, actor, review)
  const options = await listRecommendationOptions(review.id)
  return {
    review,
    options,
    begun: begunWith(options, new URL(request.url)),
    once: newFormKey(),
    protectiveMarking: protectiveMarkingOf([review]),
  }
}

/** What is chosen already: the passage from which somebody came, with its document and themes, or a document. */
function begunWith({ findings, documents }: Awaited<ReturnType<typeof listRecommendationOptions>>, url: URL) {
  const finding = findings.find(({ ref }) => ref === textOf(url, 'finding'))
  return {
    documentId: finding?.documentId ?? documents.find(({ ref }) => ref === textOf(url, 'document'))?.id ?? null,
    findingIds: finding ? [finding.id] : [],
    themeIds: finding?.themes.map(({ themeId }) => themeId) ?? [],
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const review = found(await findReviewHeader(actor, params.reviewRef ?? ''))
  permitted(canAddRecommendation(actor))
  const form = await parseForm(request, NewRecommendationForm)
  const { submitted } = form.ok ? form.reject({ problems: [] }) : form
  const lookup = lookupIn(submitted, 'madeBefore')
  if (lookup) return { submitted: lookup, offers: await findMadeBefore(actor, { text: lookup.values.text?.[0] ?? '', reviewId: review.id }) }
  if (!form.ok) return invalid(form)
  const outcome = await addRecommendation(actor, review.ref, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.recommendation(outcome.value.ref), 'Recommendation added')
}

export default function NewRecommendation() {
  const { review, options, begun, once } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = formState(answer?.submitted, { scope: 'local', kind: 'recommendation', ...begun })
  return (
    <>
      <BackLink href={paths.reviewRecommendations(review.ref)} text={`Back to ${review.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Add a recommendation" caption={`${review.ref} ${review.title}`} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <RecommendationFields form={form} options={options} />
        <Button>Add the recommendation</Button>
        <MadeBeforeLookup offers={answer && 'offers' in answer ? answer.offers : null} />
      </Form>
    </>
  )
}

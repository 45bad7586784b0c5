import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { canChangeAgencies } from '#app/domain/agencies/agency-policy'
import { findDocument } from '#app/domain/documents/document-queries.server'
import { findMadeBefore } from '#app/domain/recommendations/find-made-before.server'
import { listRecommendationOptions } from '#app/domain/recommendations/recommendation-options.server'
import { canAddRecommendation } from '#app/domain/recommendations/recommendation-policy'
import { MadeBeforeLookup } from '#app/domain/recommendations/ui/MadeBeforeLookup'
import { RecommendationFields } from '#app/domain/recommendations/ui/RecommendationFields'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { acceptAsRecommendation } from '#app/domain/suggestions/accept-as-recommendation.server'
import { suggestedRecommendation } from '#app/domain/suggestions/suggested-recommendation'
import { recommendedKinds, SHOWN_FROM, suggestionKinds, themesFrom } from '#app/domain/suggestions/suggestion'
import { SuggestedRecommendationForm } from '#app/domain/suggestions/suggestion-forms'
import { PassageWithContext } from '#app/domain/suggestions/ui/PassageWithContext'
import { SuggestedBodies } from '#app/domain/suggestions/ui/SuggestedBodies'
import { SuggestionFacts } from '#app/domain/suggestions/ui/SuggestionFacts'
import { SuggestionOutcome } from '#app/domain/suggestions/ui/SuggestionOutcome'
import { lookupIn } from '#app/http/lookup.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { backTo } from '../documents.$documentRef.code/back-to.server'
import { suggestionPage } from '../documents.$documentRef.code/suggestion-page.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Add a suggested recommendation', data?.document.title ?? 'Document')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { document, page } = await suggestionPage(request, actor, params, recommendedKinds)
  permitted(canAddRecommendation(actor))
  const [options, offers] = await Promise.all([
    listRecommendationOptions(document.reviewId),
    findMadeBefore(actor, { text: page.suggestion.quote, reviewId: document.reviewId }),
  ])
  return {
    ...page,
    options: { ...options, documents: [] },
    offers,
    canAddAgencies: canChangeAgencies(actor).allowed,
    once: newFormKey(),
    protectiveMarking: protectiveMarkingOf([document.review, ...offers.map(({ review }) => review)]),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { ref } = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canAddRecommendation(actor))
  const form = await parseForm(request, SuggestedRecommendationForm)
  const { submitted } = form.ok ? form.reject({ problems: [] }) : form
  const lookup = lookupIn(submitted, 'madeBefore')
  if (lookup) return { submitted: lookup }
  if (!form.ok) return invalid(form)
  const outcome = await acceptAsRecommendation(actor, ref, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirect(backTo(ref, outcome.value.id, new URL(request.url)))
}

export default function AddSuggestedRecommendation() {
  const { document, suggestion, options, offers, canAddAgencies, once, back } = useLoaderData<typeof loader>()
  const { unknownBodies, ...suggested } = suggestedRecommendation(suggestion)
  const defaults = {
    ...suggested,
    scope: 'local',
    themeIds: suggestion.themes.length > 0 ? themesFrom(suggestion, SHOWN_FROM).map(({ id }) => id) : [],
    newBodies: unknownBodies,
    version: String(suggestion.version),
  }
  const form = formState(useActionData<typeof action>()?.submitted, defaults)
  return (
    <>
      <BackLink href={back} text={`Back to ${document.title}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={`Add a suggested ${suggestionKinds[suggestion.kind].label.toLowerCase()}`} caption={document.title} />
      <PassageWithContext passage={suggestion} />
      <SuggestionFacts suggestion={suggestion} threshold={SHOWN_FROM} />
      <SuggestionOutcome suggestion={suggestion} />
      <Form method="post" noValidate className="tl-form" reloadDocument>
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <HiddenField name="suggestion" value={suggestion.id} />
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <SuggestedBodies form={form} bodies={unknownBodies} canAdd={canAddAgencies} />
        <RecommendationFields form={form} options={options} />
        <Button>Add it to the review</Button>
        <MadeBeforeLookup offers={offers} />
      </Form>
    </>
  )
}

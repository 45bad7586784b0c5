import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
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
import { SelectField } from '#app/components/SelectField'
import { findDocument, readDocumentText } from '#app/domain/documents/document-queries.server'
import { shortQuote } from '#app/domain/findings/finding'
import { answerFieldsOf } from '#app/domain/recommendations/recommendation-forms'
import { AnswerFields } from '#app/domain/recommendations/ui/AnswerFields'
import { RecommendationWords } from '#app/domain/recommendations/ui/RecommendationWords'
import { acceptAsAnswer } from '#app/domain/suggestions/accept-as-answer.server'
import { likelyAnswered, listAnswerable } from '#app/domain/suggestions/answerable.server'
import { SuggestedAnswerForm } from '#app/domain/suggestions/suggestion-forms'
import { canDecideSuggestions } from '#app/domain/suggestions/suggestion-policy'
import { PassageWithContext } from '#app/domain/suggestions/ui/PassageWithContext'
import { SuggestionOutcome } from '#app/domain/suggestions/ui/SuggestionOutcome'
import { textOf } from '#app/http/list-query.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'
import { backTo } from '../documents.$documentRef.code/back-to.server'
import { suggestionPage } from '../documents.$documentRef.code/suggestion-page.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Record a suggested answer', data?.document.title ?? 'Document')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { document, suggestion, page } = await suggestionPage(request, actor, params, ['answer'])
  const [answerable, { text }] = await Promise.all([listAnswerable(actor, document.reviewId), readDocumentText(actor, document.id)])
  const asked = textOf(new URL(request.url), 'whose')
  const chosen = answerable.find(({ id }) => id === asked) ?? likelyAnswered(answerable, document.reviewId, { ...suggestion, text })
  return {
    ...page,
    answeredOn: document.datedOn,
    chosen,
    choices: answerable.map(({ id, agency, recommendation }) => ({
      value: id,
      text: `${recommendation.ref} (${recommendation.number}), ${agency.shortName}: ${shortQuote(recommendation.text, 80)}`,
    })),
    once: newFormKey(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { ref } = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canDecideSuggestions(actor))
  const form = await parseForm(request, SuggestedAnswerForm)
  if (!form.ok) return invalid(form)
  const { suggestion, suggestionVersion, recommendation, agency, answer } = form.value
  const here = { recommendationRef: recommendation, agencyCode: agency }
  const outcome = await acceptAsAnswer(actor, ref, { suggestion, version: suggestionVersion }, here, answer, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirect(backTo(ref, outcome.value.id, new URL(request.url)))
}

export default function RecordSuggestedAnswer() {
  const { document, suggestion, chosen, choices, answeredOn, once, back } = useLoaderData<typeof loader>()
  const { answer, response, partNotAccepted, whyNotAccepted } = suggestion
  const defaults = {
    ...answerFieldsOf({ answer, answeredOn, response: response ?? suggestion.quote, partNotAccepted, whyNotAccepted }),
    suggestionVersion: String(suggestion.version),
    version: String(chosen?.version ?? ''),
  }
  const form = formState(useActionData<typeof action>()?.submitted, defaults)
  const choice = formState(undefined, { whose: chosen?.id ?? null })
  return (
    <>
      <BackLink href={back} text={`Back to ${document.title}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Record a suggested answer" caption={document.title} />
      <PassageWithContext passage={suggestion} />
      <SuggestionOutcome suggestion={suggestion} />
      {choices.length === 0 ? (
        <EmptyState title="No answer is owed">Only recommendations that were sent to somebody who has not answered can be answered here.</EmptyState>
      ) : (
        <form method="get" action={paths.suggestedAnswer(document.ref, suggestion.id)} className="tl-form">
          <SelectField field={choice.field('whose')} label="Whose answer to which recommendation is this?" emptyText="Choose" choices={choices} />
          <Button kind="secondary">{chosen ? 'Take another one' : 'Go on'}</Button>
        </form>
      )}
      {chosen ? (
        <Form method="post" noValidate className="tl-form" reloadDocument>
          <h2 className="govuk-heading-m">
            Answer of {chosen.agency.name} to {chosen.recommendation.ref}
          </h2>
          <RecommendationWords text={chosen.recommendation.text} />
          <HiddenField name="once" value={form.field('once').value ?? once} />
          <HiddenField name="suggestion" value={suggestion.id} />
          <HiddenField name="suggestionVersion" value={form.field('suggestionVersion').value ?? ''} />
          <HiddenField name="version" value={form.field('version').value ?? ''} />
          <HiddenField name="recommendation" value={chosen.recommendation.ref} />
          <HiddenField name="agency" value={chosen.agency.code} />
          <AnswerFields form={form} />
          <Button>Record the answer</Button>
        </Form>
      ) : null}
    </>
  )
}

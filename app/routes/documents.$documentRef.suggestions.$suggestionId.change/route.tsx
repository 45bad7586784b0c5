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
import { TextArea } from '#app/components/TextArea'
import { findDocument } from '#app/domain/documents/document-queries.server'
import { CodingFields } from '#app/domain/findings/ui/CodingFields'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { themesFrom } from '#app/domain/suggestions/suggestion'
import { canDecideSuggestions } from '#app/domain/suggestions/suggestion-policy'
import { findSuggestionShown } from '#app/domain/suggestions/suggestion-queries.server'
import { PassageWithContext } from '#app/domain/suggestions/ui/PassageWithContext'
import { SuggestionFacts } from '#app/domain/suggestions/ui/SuggestionFacts'
import { SuggestionOutcome } from '#app/domain/suggestions/ui/SuggestionOutcome'
import { listThemesToChoose } from '#app/domain/themes/theme-queries.server'
import { ThemeCheckboxes } from '#app/domain/themes/ui/ThemeCheckboxes'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { carryOut, DecisionForm } from '../documents.$documentRef.code/decisions.server'
import { backTo } from '../documents.$documentRef.code/back-to.server'
import { suggestionView } from '../documents.$documentRef.code/suggestion-view.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change a suggestion', data?.document.title ?? 'Document')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { id, ref, title, reviewId, review } = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canDecideSuggestions(actor))
  await viewed(request, actor, review)
  const suggestion = found(await findSuggestionShown(actor, { id, reviewId }, params.suggestionId ?? ''))
  const { filter } = await suggestionView(request)
  return {
    document: { ref, title },
    suggestion,
    themes: await listThemesToChoose(),
    threshold: filter.threshold,
    back: backTo(ref, suggestion.id, new URL(request.url)),
    protectiveMarking: protectiveMarkingOf([review]),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const document = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canDecideSuggestions(actor))
  const form = await parseForm(request, DecisionForm)
  if (!form.ok) return invalid(form)
  const outcome = await carryOut(actor, document, form.value, form.once)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirect(backTo(document.ref, params.suggestionId ?? '', new URL(request.url)))
}

export default function ChangeSuggestion() {
  const { document, suggestion, themes, threshold, back } = useLoaderData<typeof loader>()
  const defaults = { kind: 'finding', themeIds: themesFrom(suggestion, threshold).map(({ id }) => id), version: String(suggestion.version) }
  const form = formState(useActionData<typeof action>()?.submitted, defaults)
  const ids = (
    <>
      <HiddenField name="suggestion" value={suggestion.id} />
      <HiddenField name="version" value={form.field('version').value ?? ''} />
    </>
  )
  return (
    <>
      <BackLink href={back} text={`Back to ${document.title}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change a suggestion" caption={document.title} />
      <PassageWithContext passage={suggestion} />
      <SuggestionFacts suggestion={suggestion} threshold={threshold} />
      <SuggestionOutcome suggestion={suggestion} />
      <Form method="post" noValidate className="tl-form" reloadDocument>
        {ids}
        <CodingFields form={form} themes={<ThemeCheckboxes field={form.field('themeIds')} label="Themes" themes={themes} />} />
        <Button name="decision" value="change">
          Code it so
        </Button>
      </Form>
      <h2 className="govuk-heading-m">Or dismiss it</h2>
      <Form method="post" noValidate className="tl-form" reloadDocument>
        {ids}
        <TextArea field={form.field('because')} label="Why (optional)" rows={2} />
        <Button kind="secondary" name="decision" value="dismiss">
          Dismiss
        </Button>
      </Form>
    </>
  )
}

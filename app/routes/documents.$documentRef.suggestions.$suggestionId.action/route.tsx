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
import { findDocument } from '#app/domain/documents/document-queries.server'
import { canProposeSomewhere } from '#app/domain/plan-actions/plan-action-policy'
import { listActionChoices } from '#app/domain/plan-actions/plan-action-queries.server'
import { PlanActionFields } from '#app/domain/plan-actions/ui/PlanActionFields'
import { acceptAsAction } from '#app/domain/suggestions/accept-as-action.server'
import { canDecideSuggestions } from '#app/domain/suggestions/suggestion-policy'
import { suggestedAction } from '#app/domain/suggestions/suggested-action'
import { SHOWN_FROM } from '#app/domain/suggestions/suggestion'
import { SuggestedActionForm } from '#app/domain/suggestions/suggestion-forms'
import { PassageWithContext } from '#app/domain/suggestions/ui/PassageWithContext'
import { SuggestionFacts } from '#app/domain/suggestions/ui/SuggestionFacts'
import { SuggestionOutcome } from '#app/domain/suggestions/ui/SuggestionOutcome'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { backTo } from '../documents.$documentRef.code/back-to.server'
import { suggestionPage } from '../documents.$documentRef.code/suggestion-page.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Propose a suggested action', data?.document.title ?? 'Document')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { page } = await suggestionPage(request, actor, params, ['action'])
  permitted(canProposeSomewhere(actor))
  return { ...page, choices: await listActionChoices(actor), once: newFormKey() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { ref } = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canDecideSuggestions(actor))
  permitted(canProposeSomewhere(actor))
  const form = await parseForm(request, SuggestedActionForm)
  if (!form.ok) return invalid(form)
  const { suggestion, version, ...facts } = form.value
  const outcome = await acceptAsAction(actor, ref, { suggestion, version }, facts, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirect(backTo(ref, outcome.value.id, new URL(request.url)))
}

export default function ProposeSuggestedAction() {
  const { document, suggestion, choices, once, back } = useLoaderData<typeof loader>()
  const defaults = { ...suggestedAction(suggestion), version: String(suggestion.version) }
  const form = formState(useActionData<typeof action>()?.submitted, defaults)
  return (
    <>
      <BackLink href={back} text={`Back to ${document.title}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Propose a suggested action" caption={document.title} />
      <PassageWithContext passage={suggestion} />
      <SuggestionFacts suggestion={suggestion} threshold={SHOWN_FROM} />
      <SuggestionOutcome suggestion={suggestion} />
      <Form method="post" noValidate className="tl-form" reloadDocument>
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <HiddenField name="suggestion" value={suggestion.id} />
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <PlanActionFields form={form} choices={choices} hasDueDate />
        <Button>Propose the action</Button>
      </Form>
    </>
  )
}

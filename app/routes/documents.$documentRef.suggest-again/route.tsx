import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findDocument } from '#app/domain/documents/document-queries.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { wake } from '#app/domain/shared/background.server'
import { SuggestAgainForm } from '#app/domain/suggestions/suggestion-forms'
import { canAskForSuggestions } from '#app/domain/suggestions/suggestion-policy'
import { SUGGESTING } from '#app/domain/suggestions/suggesting.server'
import { suggestAgain } from '#app/domain/suggestions/suggest-again.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Ask for suggestions', data?.document.title ?? 'Document')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { ref, title, review } = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canAskForSuggestions(actor))
  await viewed(request, actor, review)
  return { document: { ref, title }, protectiveMarking: protectiveMarkingOf([review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { ref } = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canAskForSuggestions(actor))
  const form = await parseForm(request, SuggestAgainForm)
  if (!form.ok) return invalid(form)
  const outcome = await suggestAgain(actor, ref)
  if (!outcome.ok) return invalid(form.reject(outcome))
  wake(SUGGESTING)
  return redirectWithNotice(paths.codePassage(ref), 'Suggestions are being made. Open this page again in a moment')
}

export default function SuggestAgain() {
  const { document } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.codePassage(document.ref)} text={`Back to ${document.title}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Ask for suggestions" caption={document.title} />
      <p className="govuk-body">
        The machine reads the document with the codebook as it is now and with what it has learned from your decisions. Its new suggestions take the place of those that are
        still open. What anybody accepted, changed or dismissed stays, and is not suggested again.
      </p>
      <Form method="post" noValidate>
        <Button>Ask for suggestions</Button>
      </Form>
    </>
  )
}

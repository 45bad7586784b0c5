import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { EmptyState } from '#app/components/EmptyState'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { findDocument } from '#app/domain/documents/document-queries.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { progressInWords } from '#app/domain/suggestions/suggestion'
import { canDecideSuggestions } from '#app/domain/suggestions/suggestion-policy'
import { findProgress, listSuggestions } from '#app/domain/suggestions/suggestion-queries.server'
import { SuggestionActions } from '#app/domain/suggestions/ui/SuggestionActions'
import { SuggestionCard } from '#app/domain/suggestions/ui/SuggestionCard'
import { SuggestionFilters, type SuggestionQuery } from '#app/domain/suggestions/ui/SuggestionFilters'
import { PassageWithContext } from '#app/domain/suggestions/ui/PassageWithContext'
import { pageAsked } from '#app/http/list-query.server'
import { found, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'
import { decideOnPage } from '../documents.$documentRef.code/decide-on-page.server'
import { suggestionView } from '../documents.$documentRef.code/suggestion-view.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Suggestions', data?.document.title ?? 'Document')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { id, ref, title, reviewId, suggesting, review } = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canDecideSuggestions(actor))
  await viewed(request, actor, review)
  const { query, sure, filter, themes, headers } = await suggestionView(request)
  const [suggestions, progress] = await Promise.all([
    listSuggestions(actor, { id, reviewId }, filter, pageAsked(new URL(request.url))),
    findProgress(actor, [id]),
  ])
  const page = {
    document: { ref, title, suggesting },
    suggestions,
    progress: progress.get(id) ?? { lookedAt: 0, total: 0 },
    query, sure,
    threshold: filter.threshold,
    themes: themes.map(({ code, name, level }) => ({ code, name, level })),
    protectiveMarking: protectiveMarkingOf([review]),
  }
  return data(page, { headers })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const document = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canDecideSuggestions(actor))
  const decided = await decideOnPage(request, actor, document)
  return decided.ok ? redirect(decided.location) : decided.response
}

export default function Suggestions() {
  const { document, suggestions, progress, query, sure, threshold, themes } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  const here = (asked: SuggestionQuery & { page?: number | undefined }) => paths.suggestions(document.ref, { ...asked })
  const { rows, page } = suggestions
  const at = { ...query, page: page > 1 ? page : undefined }
  return (
    <>
      <BackLink href={paths.codePassage(document.ref)} text="Back to the document with its suggestions" />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Suggestions" caption={document.title} />
      <p className="govuk-body">
        {progressInWords(progress)}. Nothing is coded until you accept it.
      </p>
      <SuggestionFilters query={query} sure={sure} themes={themes} hrefFor={here} />
      <ListSummary list={suggestions} noun={{ one: 'suggestion', many: 'suggestions' }} />
      {rows.length === 0 ? (
        <EmptyState title="No suggestions">
          {document.suggesting === 'waiting' || document.suggesting === 'making' ? 'They are being made. Open the page again in a moment.' : 'Take filters off, or ask the machine to be less sure.'}
        </EmptyState>
      ) : null}
      {rows.map((suggestion, index) => (
        <SuggestionCard
          key={suggestion.id}
          suggestion={suggestion}
          threshold={threshold}
          headingLevel={2}
          actions={
            <SuggestionActions
              suggestion={suggestion}
              threshold={threshold}
              documentRef={document.ref}
              action={here(at)}
              nextId={rows[index + 1]?.id ?? null}
              back={{ ...at, list: 'yes' }}
            />
          }
        >
          <PassageWithContext passage={suggestion} />
        </SuggestionCard>
      ))}
      <Pagination page={page} pages={suggestions.pages} hrefFor={(number) => here({ ...query, page: number })} />
    </>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { ButtonLink } from '#app/components/ButtonLink'
import { Details } from '#app/components/Details'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { findDocument, readDocumentText } from '#app/domain/documents/document-queries.server'
import { canCodePassages } from '#app/domain/findings/finding-policy'
import { CodedPassages } from '#app/domain/findings/ui/CodedPassages'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { SuggestionFilters, type SuggestionQuery } from '#app/domain/suggestions/ui/SuggestionFilters'
import { listThemesToChoose, listThemesToPick } from '#app/domain/themes/theme-queries.server'
import { textOf } from '#app/http/list-query.server'
import { newFormKey } from '#app/http/parse-form.server'
import { found, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'
import { decideOnPage } from './decide-on-page.server'
import { HandCodingForm } from './HandCodingForm'
import { SuggestingState } from './SuggestingState'
import { suggestionView } from './suggestion-view.server'
import { keepForRendering, textInPage } from './text-in-page'
import { Workspace } from './Workspace'
import { readWorkspace } from './workspace.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Code passages', data?.document.title ?? 'Document')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const document = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canCodePassages(actor))
  await viewed(request, actor, document.review)
  const url = new URL(request.url)
  const { query, sure, filter, themes, headers } = await suggestionView(request)
  const part = textOf(url, 'part')
  const [{ text, ...workspace }, choices, toPick] = await Promise.all([
    readWorkspace(actor, document, filter, part && /^\d{1,4}$/.test(part) ? Number(part) : null),
    listThemesToChoose(),
    listThemesToPick(),
  ])
  keepForRendering(workspace.blocks, text)
  const coded = textOf(url, 'coded')
  const { ref, title, suggesting, suggestedAt, review } = document
  const page = {
    document: { ref, title, suggesting, suggestedAt, reviewRef: review.ref },
    ...workspace,
    query, sure, threshold: filter.threshold,
    filterThemes: themes.map(({ code, name, level }) => ({ code, name, level })),
    choices,
    toPick,
    coded: workspace.passages.find((passage) => passage.ref === coded)?.ref ?? null,
    once: newFormKey(),
    protectiveMarking: protectiveMarkingOf([review]),
  }
  return data(page, { headers })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const document = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canCodePassages(actor))
  const decided = await decideOnPage(request, actor, document)
  if (decided.ok) return redirect(decided.location)
  const { data: refused, init } = decided.response
  // Where the words stand in several places, the form shows them all: only then it needs the whole text.
  const asksWhere = refused.submitted.problems.some(({ field }) => field === 'place')
  return data({ ...refused, text: asksWhere ? (await readDocumentText(actor, document.id)).text : null }, init ?? {})
}

export default function CodePassages() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { document, part, parts, query, sure } = page
  // Read before React takes the page over, and kept: later the page's own marks stand in it.
  const [text] = useState(() => textInPage(page.blocks))
  useEffect(() => {
    // The page came without its words, from the browser's history: only a fresh one has them.
    if (text === null) window.location.reload()
  }, [text])
  const form = formState(refused?.submitted, { kind: 'finding' })
  const here = (asked: SuggestionQuery & { part?: number | undefined }) => paths.codePassage(document.ref, { ...asked })
  const at = { ...query, part: part.number }
  return (
    <>
      <BackLink href={paths.document(document.ref)} text={`Back to ${document.title}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading
        title="Code passages"
        caption={document.title}
        actions={
          <>
            <ButtonLink kind="secondary" href={paths.suggestions(document.ref, { ...query })}>
              Show as a list
            </ButtonLink>
            <ButtonLink kind="secondary" href={paths.suggestAgain(document.ref)}>
              Suggest again
            </ButtonLink>
          </>
        }
      />
      <SuggestingState document={document} total={page.total} />
      <Details summary={`Filter suggestions (${sure}% sure or more)`} isOpen={Boolean(query.theme ?? query.state ?? query.type)}>
        <SuggestionFilters query={query} sure={sure} themes={page.filterThemes} hrefFor={here} />
      </Details>
      {text === null ? (
        <p className="govuk-body">Opening the document…</p>
      ) : (
        <Workspace
          documentRef={document.ref}
          text={text}
          blocks={page.blocks}
          part={part}
          start={{ suggestions: page.suggestions, passages: page.passages, progress: page.progress }}
          themes={page.toPick}
          threshold={page.threshold}
          query={at}
          action={here(at)}
          partHref={(number) => here({ ...query, part: number })}
          partBefore={page.partBefore}
          partAfter={page.partAfter}
          coded={page.coded}
          cursor={page.cursor}
        />
      )}
      {parts > 1 ? (
        <>
          <p className="govuk-body-s">
            Part {part.number} of {parts}
            {part.pages ? `, pages ${part.pages[0]} to ${part.pages[1]}` : ''}
          </p>
          <Pagination page={part.number} pages={parts} hrefFor={(number) => here({ ...query, part: number })} label="Parts of the document" />
        </>
      ) : null}
      {page.lost.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Coded passages that are no longer found</h2>
          <CodedPassages passages={page.lost} />
        </>
      ) : null}
      <HandCodingForm
        form={form}
        action={here(at)}
        reviewRef={document.reviewRef}
        text={refused?.text ?? text ?? ''}
        themes={page.choices}
        coded={page.coded}
        once={page.once}
      />
    </>
  )
}

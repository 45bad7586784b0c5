import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { documentKinds } from '#app/domain/documents/document'
import { canChangeDocument, canCodeDocument, canCorrectText } from '#app/domain/documents/document-policy'
import { findDocument, readDocumentText } from '#app/domain/documents/document-queries.server'
import { DocumentContents } from '#app/domain/documents/ui/DocumentContents'
import { DocumentSummary } from '#app/domain/documents/ui/DocumentSummary'
import { DocumentText } from '#app/domain/documents/ui/DocumentText'
import { codingInWords } from '#app/domain/findings/finding'
import { listPassagesOf } from '#app/domain/findings/finding-queries.server'
import { CodedPassages } from '#app/domain/findings/ui/CodedPassages'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { progressInWords } from '#app/domain/suggestions/suggestion'
import { canDecideSuggestions } from '#app/domain/suggestions/suggestion-policy'
import { findProgress } from '#app/domain/suggestions/suggestion-queries.server'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.document.title ?? 'Document', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const document = found(await findDocument(viewer, params.documentRef ?? ''))
  await viewed(request, viewer, document.review)
  const canDecide = canDecideSuggestions(viewer).allowed
  const [text, passages, progress] = await Promise.all([
    readDocumentText(viewer, document.id),
    listPassagesOf(viewer, document.id),
    canDecide ? findProgress(viewer, [document.id]) : null,
  ])
  return {
    document,
    text,
    passages,
    progress: progress?.get(document.id) ?? null,
    place: placeAsked(new URL(request.url), text.text.length),
    protectiveMarking: protectiveMarkingOf([document.review]),
    can: { change: canChangeDocument(viewer).allowed, code: canCodeDocument(viewer).allowed, correct: canCorrectText(viewer).allowed },
  }
}

/** A stretch of the text that the address asks to see in its place. */
function placeAsked(url: URL, length: number): { start: number; end: number } | null {
  const [start, end] = ['from', 'to'].map((name) => Number(url.searchParams.get(name) ?? Number.NaN))
  const isThere = start !== undefined && end !== undefined && Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length
  return isThere ? { start, end } : null
}

export default function DocumentPage() {
  const { document, text, passages, progress, place, can } = useLoaderData<typeof loader>()
  const { ref, review } = document
  const lost = passages.filter(({ start }) => start === null)
  return (
    <>
      <Breadcrumbs
        items={[
          { text: 'Reviews', href: paths.reviews() },
          { text: review.ref, href: paths.review(review.ref) },
          { text: 'Documents', href: paths.reviewDocuments(review.ref) },
          { text: ref },
        ]}
      />
      <PageHeading
        title={document.title}
        caption={`${ref} ${documentKinds[document.kind].label}`}
        actions={
          <>
            {can.code ? <ButtonLink href={paths.codePassage(ref)}>Code passages</ButtonLink> : null}
            {can.change ? (
              <ButtonLink kind="secondary" href={paths.editDocument(ref)}>
                Change
              </ButtonLink>
            ) : null}
            {can.correct ? (
              <ButtonLink kind="secondary" href={paths.correctText(ref)}>
                Correct the text
              </ButtonLink>
            ) : null}
            <ButtonLink kind="secondary" href={paths.documentHistory(ref)}>
              History
            </ButtonLink>
          </>
        }
      />
      <DocumentSummary document={document} passages={passages.length} />
      {progress ? (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.codePassage(ref)}>
            {progressInWords(progress)}
          </a>
        </p>
      ) : null}
      <DocumentContents document={text} />
      <DocumentText
        document={text}
        hasNotes
        passages={[...(place ? [{ id: 'place', ...place, label: 'The passage that was asked for', kind: 'active' as const }] : []), ...passages.flatMap(({ ref: id, kind, themes, start, end }) =>
          start === null || end === null
            ? []
            : [{ id, start, end, label: codingInWords({ kind, themes }), href: paths.finding(id) }],
        )]}
      />
      {lost.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Coded passages that are no longer found</h2>
          <CodedPassages passages={lost} />
        </>
      ) : null}
    </>
  )
}

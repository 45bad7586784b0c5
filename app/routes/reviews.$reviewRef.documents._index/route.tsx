import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { ButtonLink } from '#app/components/ButtonLink'
import { EmptyState } from '#app/components/EmptyState'
import { pageTitle } from '#app/components/page-title'
import { canAddDocument } from '#app/domain/documents/document-policy'
import { listDocumentsOf } from '#app/domain/documents/document-queries.server'
import { listOpenIntakes } from '#app/domain/documents/intake-queries.server'
import { DocumentTable } from '#app/domain/documents/ui/DocumentTable'
import { IntakeTable } from '#app/domain/documents/ui/IntakeTable'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findReviewHeader } from '#app/domain/reviews/review-queries.server'
import { ReviewHeader } from '#app/domain/reviews/ui/ReviewHeader'
import { canDecideSuggestions } from '#app/domain/suggestions/suggestion-policy'
import { listDocumentsToCode } from '#app/domain/suggestions/suggestion-queries.server'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Documents', data?.review.ref ?? 'Review', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const review = found(await findReviewHeader(viewer, params.reviewRef ?? ''))
  await viewed(request, viewer, review)
  const canAdd = canAddDocument(viewer).allowed
  return {
    review,
    documents: await listDocumentsOf(viewer, review.id),
    openSuggestions: canDecideSuggestions(viewer).allowed
      ? Object.fromEntries((await listDocumentsToCode(viewer, { reviewId: review.id })).map(({ ref, open }) => [ref, open]))
      : null,
    intakes: canAdd ? await listOpenIntakes(viewer, review.id) : [],
    protectiveMarking: protectiveMarkingOf([review]),
    can: { add: canAdd },
  }
}

export default function ReviewDocuments() {
  const { review, documents, openSuggestions, intakes, can } = useLoaderData<typeof loader>()
  return (
    <>
      <ReviewHeader
        review={review}
        current="documents"
        actions={can.add ? <ButtonLink href={paths.newDocument(review.ref)}>Add a document</ButtonLink> : null}
      />
      {intakes.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">On their way in</h2>
          <IntakeTable intakes={intakes} />
        </>
      ) : null}
      <h2 className="govuk-heading-m">Source documents</h2>
      {documents.length === 0 ? (
        <EmptyState title="No documents yet">
          {can.add ? 'Add the report, or paste its text. Passages can then be coded where they stand.' : 'The report and what belongs to it will appear here.'}
        </EmptyState>
      ) : (
        <DocumentTable documents={documents} openSuggestions={openSuggestions} />
      )}
    </>
  )
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { ButtonLink } from '#app/components/ButtonLink'
import { EmptyState } from '#app/components/EmptyState'
import { pageTitle } from '#app/components/page-title'
import { canSeeDoubleCodings, canStartDoubleCoding } from '#app/domain/double-coding/double-coding-policy'
import { listDoubleCodingsOf } from '#app/domain/double-coding/double-coding-queries.server'
import { DoubleCodingTable } from '#app/domain/double-coding/ui/DoubleCodingTable'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findReviewHeader } from '#app/domain/reviews/review-queries.server'
import { ReviewHeader } from '#app/domain/reviews/ui/ReviewHeader'
import { found, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Double coding', data?.review.ref ?? 'Review', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const review = found(await findReviewHeader(viewer, params.reviewRef ?? ''))
  permitted(canSeeDoubleCodings(viewer))
  await viewed(request, viewer, review)
  return {
    review,
    doubleCodings: await listDoubleCodingsOf(viewer, review.id),
    protectiveMarking: protectiveMarkingOf([review]),
    can: { start: canStartDoubleCoding(viewer).allowed },
  }
}

export default function DoubleCodings() {
  const { review, doubleCodings, can } = useLoaderData<typeof loader>()
  return (
    <>
      <ReviewHeader
        review={review}
        current="findings"
        actions={can.start && review.counts.documents > 0 ? <ButtonLink href={paths.newDoubleCoding(review.ref)}>Have it coded by two people</ButtonLink> : null}
      />
      <h2 className="govuk-heading-m">Double coding</h2>
      <p className="govuk-body">
        Two people code the same documents, and neither sees what the other codes. Once both have finished, it shows how far they agree, and where not.
        What they differ on is settled with reasons, and the outcome becomes findings.
      </p>
      {doubleCodings.length === 0 ? (
        <EmptyState title="This review has not been coded by two people">
          {review.counts.documents === 0 ? 'Add a document first.' : can.start ? 'Name two people and the documents that they code.' : 'The secretariat can start it.'}
        </EmptyState>
      ) : (
        <DoubleCodingTable doubleCodings={doubleCodings} />
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.reviewFindings(review.ref)}>
          Back to the findings
        </a>
      </p>
    </>
  )
}

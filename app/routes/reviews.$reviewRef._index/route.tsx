import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { ButtonLink } from '#app/components/ButtonLink'
import { pageTitle } from '#app/components/page-title'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { canChangeReview, canChangeReviewAccess, canChangeReviewStatus } from '#app/domain/reviews/review-policy'
import { findReview, findReviewHeader } from '#app/domain/reviews/review-queries.server'
import { ReviewOverview } from '#app/domain/reviews/ui/ReviewOverview'
import { ReviewHeader } from '#app/domain/reviews/ui/ReviewHeader'
import { storedRichText } from '#app/editor/rich-text.server'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.review.title ?? 'Review', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const ref = params.reviewRef ?? ''
  const header = found(await findReviewHeader(viewer, ref))
  await viewed(request, viewer, header)
  const review = found(await findReview(viewer, ref))
  return {
    header,
    review,
    narrative: storedRichText(review.narrative),
    protectiveMarking: protectiveMarkingOf([header]),
    can: {
      change: canChangeReview(viewer).allowed,
      changeStatus: canChangeReviewStatus(viewer).allowed,
      changeAccess: canChangeReviewAccess(viewer).allowed,
    },
  }
}

export default function ReviewPage() {
  const { header, review, narrative, can } = useLoaderData<typeof loader>()
  return (
    <>
      <ReviewHeader
        review={header}
        current="overview"
        actions={
          <>
            {can.change ? <ButtonLink href={paths.editReview(header.ref)}>Change</ButtonLink> : null}
            {can.changeStatus ? (
              <ButtonLink kind="secondary" href={paths.reviewStatus(header.ref)}>
                Change status
              </ButtonLink>
            ) : null}
            {can.changeAccess ? (
              <ButtonLink kind="secondary" href={paths.reviewAccess(header.ref)}>
                Who may see it
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <ReviewOverview review={review} narrative={narrative} />
    </>
  )
}

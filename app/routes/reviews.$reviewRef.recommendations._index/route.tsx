import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { ButtonLink } from '#app/components/ButtonLink'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { EmptyState } from '#app/components/EmptyState'
import { ListSummary } from '#app/components/ListSummary'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { findLinesOfRecommendations } from '#app/domain/line/line-queries.server'
import { CompactLine } from '#app/domain/line/ui/CompactLine'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { canAddRecommendation } from '#app/domain/recommendations/recommendation-policy'
import { listRecommendations } from '#app/domain/recommendations/recommendation-queries.server'
import { RecommendationTable } from '#app/domain/recommendations/ui/RecommendationTable'
import { findReviewHeader } from '#app/domain/reviews/review-queries.server'
import { ReviewHeader } from '#app/domain/reviews/ui/ReviewHeader'
import { today } from '#app/domain/shared/clock'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Recommendations', data?.review.ref ?? 'Review', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const review = found(await findReviewHeader(viewer, params.reviewRef ?? ''))
  await viewed(request, viewer, review)
  const recommendations = await listRecommendations(viewer, { review: review.ref }, pageAsked(new URL(request.url)))
  const lines = await findLinesOfRecommendations(viewer, recommendations.rows.map(({ id }) => id))
  return {
    review,
    recommendations,
    lines,
    today: today(),
    can: { add: canAddRecommendation(viewer).allowed },
    protectiveMarking: protectiveMarkingOf([review]),
  }
}

export default function ReviewRecommendations() {
  const { review, recommendations, lines, today, can } = useLoaderData<typeof loader>()
  const { ref } = review
  return (
    <>
      <ReviewHeader
        review={review}
        current="recommendations"
        actions={can.add ? <ButtonLink href={paths.newRecommendation(ref)}>Add a recommendation</ButtonLink> : null}
      />
      <h2 className="govuk-heading-m">Recommendations</h2>
      {recommendations.total === 0 ? (
        <EmptyState title="No recommendations yet">
          {can.add ? 'Add them as the report prints them: number, words and addressees.' : 'They appear here once they are captured from the report.'}
        </EmptyState>
      ) : (
        <>
          <ListSummary list={recommendations} noun={{ one: 'recommendation', many: 'recommendations' }} />
          <RecommendationTable
            recommendations={recommendations.rows}
            today={today}
            namesReview={false}
            lineOf={(recommendation) => <CompactLine line={lines[recommendation.id]} label={`How far ${recommendation.ref} has come`} />}
          />
          <Pagination
            page={recommendations.page}
            pages={recommendations.pages}
            hrefFor={(page) => `${paths.reviewRecommendations(ref)}?page=${page}`}
            label="Pages of recommendations"
          />
          <DownloadLinks title="Download what is listed" links={[{ href: paths.recommendationsDownload({ review: ref }), text: 'Spreadsheet (CSV)' }]} />
        </>
      )}
    </>
  )
}

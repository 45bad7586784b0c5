import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findLinesOfRecommendations } from '#app/domain/line/line-queries.server'
import { Line } from '#app/domain/line/ui/Line'
import { canProposeSomewhere } from '#app/domain/plan-actions/plan-action-policy'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findMadeBefore } from '#app/domain/recommendations/find-made-before.server'
import { madeElsewhere, nameOf } from '#app/domain/recommendations/recommendation'
import { canAcknowledge, canAnswer, canChangeRecommendation, canSendRecommendation } from '#app/domain/recommendations/recommendation-policy'
import { findRecommendation } from '#app/domain/recommendations/recommendation-queries.server'
import { recordOpening } from '#app/domain/recommendations/record-opening.server'
import { Addressees } from '#app/domain/recommendations/ui/Addressees'
import { MadeBeforeOffers } from '#app/domain/recommendations/ui/MadeBeforeOffers'
import { RecommendationActions } from '#app/domain/recommendations/ui/RecommendationActions'
import { RecommendationSummary } from '#app/domain/recommendations/ui/RecommendationSummary'
import { today } from '#app/domain/shared/clock'
import { found } from '#app/http/responses.server'
import { isPrefetch, viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.recommendation.ref ?? 'Recommendation', 'Recommendations')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const ref = params.recommendationRef ?? ''
  if (!isPrefetch(request)) await recordOpening(viewer, ref)
  const recommendation = found(await findRecommendation(viewer, ref))
  await viewed(request, viewer, recommendation.review)
  const known = new Set(madeElsewhere(recommendation).map((other) => other.ref))
  const similar = await findMadeBefore(viewer, { text: recommendation.text, reviewId: recommendation.review.id })
  const offers = similar.filter((other) => !known.has(other.ref))
  const addressees = recommendation.addressees.map((addressee) => ({
    ...addressee,
    can: { answer: canAnswer(viewer, addressee).allowed, acknowledge: canAcknowledge(viewer, addressee).allowed },
  }))
  return {
    recommendation: { ...recommendation, addressees },
    offers,
    line: (await findLinesOfRecommendations(viewer, [recommendation.id]))[recommendation.id] ?? [],
    today: today(),
    protectiveMarking: protectiveMarkingOf([recommendation, ...madeElsewhere(recommendation), ...offers].map(({ review }) => review)),
    can: {
      change: canChangeRecommendation(viewer).allowed,
      send: canSendRecommendation(viewer).allowed && addressees.some(({ sentOn }) => sentOn === null),
      propose: canProposeSomewhere(viewer).allowed,
    },
  }
}

export default function RecommendationPage() {
  const { recommendation, offers, line, today, can } = useLoaderData<typeof loader>()
  const { ref, review } = recommendation
  return (
    <>
      <Breadcrumbs
        items={[{ text: 'Reviews', href: paths.reviews() }, { text: review.ref, href: paths.review(review.ref) }, { text: 'Recommendations', href: paths.reviewRecommendations(review.ref) }, { text: ref }]}
      />
      <PageHeading
        title={nameOf(recommendation)}
        caption={`${ref} ${review.title}`}
        actions={
          <>
            {can.change ? <ButtonLink href={paths.editRecommendation(ref)}>Change</ButtonLink> : null}
            {can.send ? (
              <ButtonLink kind="secondary" href={paths.sendRecommendation(ref)}>
                Record that it was sent
              </ButtonLink>
            ) : null}
            <ButtonLink kind="secondary" href={paths.recommendationHistory(ref)}>
              History
            </ButtonLink>
          </>
        }
      />
      <blockquote className="tl-quote">
        <p className="tl-verbatim">{recommendation.text}</p>
      </blockquote>
      <h2 className="govuk-heading-m">How far it has come</h2>
      <Line line={line} label={`How far ${ref} has come`} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.recommendationLine(ref)}>
          The whole line on one page
        </a>
      </p>
      <RecommendationSummary recommendation={recommendation} />
      <h2 className="govuk-heading-m">Addressees and their answers</h2>
      <Addressees recommendationRef={ref} addressees={recommendation.addressees} today={today} />
      <h2 className="govuk-heading-m">Actions</h2>
      <RecommendationActions actions={recommendation.actions.map(({ planAction }) => planAction)} />
      {can.propose ? (
        <ButtonLink kind="secondary" href={paths.newPlanAction({ recommendation: ref })}>
          Propose an action
        </ButtonLink>
      ) : null}
      {offers.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Earlier recommendations in like words</h2>
          <MadeBeforeOffers offers={offers} />
        </>
      ) : null}
    </>
  )
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { SummaryList } from '#app/components/SummaryList'
import { WarningText } from '#app/components/WarningText'
import { findingKinds, shortQuote } from '#app/domain/findings/finding'
import { canChangeFinding } from '#app/domain/findings/finding-policy'
import { findFinding } from '#app/domain/findings/finding-queries.server'
import { PassageInPlace } from '#app/domain/findings/ui/PassageInPlace'
import { canAddRecommendation } from '#app/domain/recommendations/recommendation-policy'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { longMoment } from '#app/domain/shared/calendar'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.finding.ref ?? 'Finding', 'Findings')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const finding = found(await findFinding(viewer, params.findingRef ?? ''))
  await viewed(request, viewer, finding.review)
  return {
    finding,
    can: { change: canChangeFinding(viewer, finding).allowed, recommend: finding.withdrawnAt === null && canAddRecommendation(viewer).allowed },
    protectiveMarking: protectiveMarkingOf([finding.review]),
  }
}

export default function FindingPage() {
  const { finding, can } = useLoaderData<typeof loader>()
  const { ref, review, document, themes, recommendations } = finding
  return (
    <>
      <Breadcrumbs
        items={[
          { text: 'Reviews', href: paths.reviews() },
          { text: review.ref, href: paths.review(review.ref) },
          { text: 'Findings', href: paths.reviewFindings(review.ref) },
          { text: ref },
        ]}
      />
      <PageHeading
        title={`${findingKinds[finding.kind].label} ${ref}`}
        caption={review.title}
        actions={
          <>
            {can.change ? <ButtonLink href={paths.editFinding(ref)}>Change</ButtonLink> : null}
            {can.change ? (
              <ButtonLink kind="secondary" href={paths.withdrawFinding(ref)}>
                Withdraw
              </ButtonLink>
            ) : null}
            <ButtonLink kind="secondary" href={paths.findingHistory(ref)}>
              History
            </ButtonLink>
          </>
        }
      />
      {finding.withdrawnAt ? (
        <WarningText>Withdrawn on {longMoment(finding.withdrawnAt)}. It is kept, but it no longer counts anywhere.</WarningText>
      ) : null}
      <PassageInPlace finding={finding} />
      <SummaryList
        rows={[
          {
            key: 'Themes',
            value: (
              <ul className="govuk-list">
                {themes.map(({ code, name }) => (
                  <li key={code}>
                    <a className="govuk-link" href={paths.theme(code)}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
          { key: 'What it is', value: findingKinds[finding.kind].meaning },
          { key: 'Note', value: finding.note ? <span className="tl-verbatim">{finding.note}</span> : 'None' },
          { key: 'Coded by', value: `${finding.codedBy ?? 'Throughline'}, ${longMoment(finding.codedAt)}` },
          {
            key: 'Document',
            value: (
              <a className="govuk-link" href={paths.document(document.ref)}>
                {document.ref} {document.title}
              </a>
            ),
          },
        ]}
      />
      <h2 className="govuk-heading-m">Recommendations that rest on it</h2>
      {recommendations.length === 0 ? (
        <p className="govuk-body">None yet.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {recommendations.map(({ ref: recommendationRef, number, text }) => (
            <li key={recommendationRef}>
              <a className="govuk-link" href={paths.recommendation(recommendationRef)}>
                {recommendationRef}
              </a>{' '}
              (recommendation {number}): {shortQuote(text, 200)}
            </li>
          ))}
        </ul>
      )}
      {can.recommend ? (
        <ButtonLink kind="secondary" href={paths.newRecommendation(review.ref, { finding: ref })}>
          Add a recommendation that rests on it
        </ButtonLink>
      ) : null}
    </>
  )
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { SummaryList } from '#app/components/SummaryList'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findIncident } from '#app/domain/reviews/incident-queries.server'
import { canChangeReview, canCreateReview } from '#app/domain/reviews/review-policy'
import { OtherReviews } from '#app/domain/reviews/ui/OtherReviews'
import { longDate } from '#app/domain/shared/calendar'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.incident.title ?? 'Incident', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const incident = found(await findIncident(viewer, params.incidentRef ?? ''))
  return {
    incident,
    trail: await listTrailOf(viewer, [{ type: 'incident', id: incident.id }], pageAsked(new URL(request.url))),
    protectiveMarking: protectiveMarkingOf(incident.reviews),
    can: { change: canChangeReview(viewer).allowed, createReview: canCreateReview(viewer).allowed },
  }
}

export default function IncidentPage() {
  const { incident, trail, can } = useLoaderData<typeof loader>()
  const { ref, title, reviews } = incident
  return (
    <>
      <Breadcrumbs items={[{ text: 'Reviews', href: paths.reviews() }, { text: ref }]} />
      <PageHeading
        title={title}
        caption={`${ref} Incident`}
        actions={
          <>
            {can.change ? <ButtonLink href={paths.editIncident(ref)}>Change</ButtonLink> : null}
            {can.createReview ? (
              <ButtonLink kind="secondary" href={paths.newReviewOfIncident(ref)}>
                Capture another review of it
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <SummaryList
        rows={[
          { key: 'Date', value: incident.occurredOn ? longDate(incident.occurredOn) : 'Not given' },
          { key: 'Area', value: incident.area ?? 'Not given' },
          { key: 'Summary', value: incident.summary ? <p className="govuk-body tl-verbatim">{incident.summary}</p> : 'Not given' },
        ]}
      />
      <h2 className="govuk-heading-m">Reviews of this incident</h2>
      <OtherReviews reviews={reviews} />
      <h2 className="govuk-heading-m">History</h2>
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.incident(ref)}?page=${page}`} />
    </>
  )
}

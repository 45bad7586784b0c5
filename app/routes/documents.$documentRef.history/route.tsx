import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { listEarlierTexts } from '#app/domain/documents/correction.server'
import { findDocument } from '#app/domain/documents/document-queries.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { longMoment } from '#app/domain/shared/calendar'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('History', data?.document.ref ?? 'Document', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const { id, ref, title, review } = found(await findDocument(viewer, params.documentRef ?? ''))
  await viewed(request, viewer, review)
  const trail = await listTrailOf(viewer, [{ type: 'document', id }], pageAsked(new URL(request.url)))
  const texts = await listEarlierTexts(viewer, id)
  return { document: { ref, title }, texts, trail, protectiveMarking: protectiveMarkingOf([review]) }
}

export default function DocumentHistory() {
  const { document, texts, trail } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.document(document.ref)} text={`Back to ${document.ref}`} />
      <PageHeading title="History" caption={`${document.ref} ${document.title}`} />
      {texts.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Earlier texts</h2>
          <ul className="govuk-list govuk-list--bullet">
            {texts.map(({ version, because, replacedAt, replacedBy }) => (
              <li key={version}>
                <a className="govuk-link" href={paths.earlierText(document.ref, version)}>
                  Version {version}
                </a>
                , until {longMoment(replacedAt)}
                {replacedBy ? `, corrected by ${replacedBy.person.name}` : ''}: {because}
              </li>
            ))}
          </ul>
          <h2 className="govuk-heading-m">What happened</h2>
        </>
      ) : null}
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.documentHistory(document.ref)}?page=${page}`} />
    </>
  )
}

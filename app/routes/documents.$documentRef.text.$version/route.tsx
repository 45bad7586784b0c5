import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { InsetText } from '#app/components/InsetText'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findEarlierText } from '#app/domain/documents/correction.server'
import { findDocument } from '#app/domain/documents/document-queries.server'
import { DocumentText } from '#app/domain/documents/ui/DocumentText'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { longMoment } from '#app/domain/shared/calendar'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(`Text, version ${data?.earlier.version ?? ''}`, data?.document.ref ?? 'Document', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const { id, ref, title, review } = found(await findDocument(viewer, params.documentRef ?? ''))
  await viewed(request, viewer, review)
  const version = /^\d{1,6}$/.test(params.version ?? '') ? Number(params.version) : 0
  const earlier = found(await findEarlierText(viewer, id, version))
  return { document: { ref, title }, earlier, protectiveMarking: protectiveMarkingOf([review]) }
}

export default function EarlierText() {
  const { document, earlier } = useLoaderData<typeof loader>()
  const by = earlier.replacedBy ? ` by ${earlier.replacedBy.person.name}` : ''
  return (
    <>
      <BackLink href={paths.documentHistory(document.ref)} text={`Back to the history of ${document.ref}`} />
      <PageHeading title={`Text as it was, version ${earlier.version}`} caption={`${document.ref} ${document.title}`} />
      <InsetText>
        Corrected on {longMoment(earlier.replacedAt)}
        {by}: {earlier.because}
      </InsetText>
      <DocumentText document={earlier.text} />
    </>
  )
}

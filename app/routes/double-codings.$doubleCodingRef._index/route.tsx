import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { InsetText } from '#app/components/InsetText'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findAgreement } from '#app/domain/double-coding/comparison-queries.server'
import { coderNames } from '#app/domain/double-coding/double-coding'
import { canCodeBlind, canCompareCodings, canReconcile, canReopenBlindCoding, canStopDoubleCoding } from '#app/domain/double-coding/double-coding-policy'
import { countOwnPassages, findDoubleCoding } from '#app/domain/double-coding/double-coding-queries.server'
import { AgreementFigures } from '#app/domain/double-coding/ui/AgreementFigures'
import { CodingProgress } from '#app/domain/double-coding/ui/CodingProgress'
import { DocumentsToCode } from '#app/domain/double-coding/ui/DocumentsToCode'
import { DoubleCodingSummary } from '#app/domain/double-coding/ui/DoubleCodingSummary'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.doubleCoding.ref ?? 'Double coding', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(viewer, params.doubleCodingRef ?? ''))
  await viewed(request, viewer, doubleCoding.review)
  const isOwn = doubleCoding.coders.some(({ accountId }) => accountId === viewer.accountId)
  return {
    doubleCoding,
    own: isOwn ? await countOwnPassages(viewer, doubleCoding.id) : null,
    agreement: canCompareCodings(viewer, doubleCoding).allowed ? await findAgreement(viewer, doubleCoding) : null,
    protectiveMarking: protectiveMarkingOf([doubleCoding.review]),
    can: {
      code: canCodeBlind(viewer, doubleCoding).allowed,
      reopen: canReopenBlindCoding(viewer, doubleCoding).allowed,
      stop: canStopDoubleCoding(viewer, doubleCoding).allowed,
      reconcile: canReconcile(viewer, doubleCoding).allowed,
    },
  }
}

export default function DoubleCoding() {
  const { doubleCoding, own, agreement, can } = useLoaderData<typeof loader>()
  const { ref, review } = doubleCoding
  return (
    <>
      <Breadcrumbs items={[{ text: 'Reviews', href: paths.reviews() }, { text: review.ref, href: paths.review(review.ref) }, { text: 'Double coding', href: paths.doubleCodings(review.ref) }, { text: ref }]} />
      <PageHeading
        title="Coded by two people"
        caption={`${ref} ${review.title}`}
        actions={
          <>
            {can.code ? <ButtonLink href={paths.finishBlindCoding(ref)}>Finish coding</ButtonLink> : null}
            {can.reopen ? <ButtonLink href={paths.reopenBlindCoding(ref)}>Go on coding</ButtonLink> : null}
            {agreement ? <ButtonLink href={paths.disagreements(ref)}>See where they differ</ButtonLink> : null}
            {can.stop ? (
              <ButtonLink kind="secondary" href={paths.stopDoubleCoding(ref)}>
                Stop
              </ButtonLink>
            ) : null}
            <ButtonLink kind="secondary" href={paths.doubleCodingHistory(ref)}>
              History
            </ButtonLink>
          </>
        }
      />
      <DoubleCodingSummary doubleCoding={doubleCoding} />
      {doubleCoding.status === 'coding' ? (
        <InsetText>Until both have finished, nobody sees what was coded or how much of it: not the other coder, not the secretariat, not an administrator.</InsetText>
      ) : null}
      <h2 className="govuk-heading-m">Documents</h2>
      <DocumentsToCode documents={doubleCoding.documents} doubleCodingRef={ref} own={own} canCode={can.code} />
      {agreement ? (
        <>
          <h2 className="govuk-heading-m">How far they agree</h2>
          <CodingProgress progress={agreement.progress} doubleCodingRef={ref} canReconcile={can.reconcile} />
          <AgreementFigures agreement={agreement} doubleCodingRef={ref} coders={coderNames(doubleCoding.coders)} />
          <DownloadLinks
            title="Download"
            links={[
              { href: paths.codingAgreementDownload(ref), text: 'Agreement (CSV)' },
              { href: paths.codingUnitsDownload(ref), text: 'Unit by unit (CSV)' },
            ]}
          />
        </>
      ) : null}
    </>
  )
}

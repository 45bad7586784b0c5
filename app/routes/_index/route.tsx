import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { listOpenIntakes } from '#app/domain/documents/intake-queries.server'
import { IntakeTable } from '#app/domain/documents/ui/IntakeTable'
import { listCodingsToDo } from '#app/domain/double-coding/double-coding-queries.server'
import { CodingsToDo } from '#app/domain/double-coding/ui/CodingsToDo'
import { findAccountChores } from '#app/domain/home/account-chores.server'
import { findAgencyWork } from '#app/domain/home/agency-work.server'
import { findMarkingOfHome } from '#app/domain/home/home-marking.server'
import { findProgress } from '#app/domain/home/progress.server'
import { listPublishedReviews } from '#app/domain/home/published-reviews.server'
import { AccountChores } from '#app/domain/home/ui/AccountChores'
import { AgencyWork } from '#app/domain/home/ui/AgencyWork'
import { CasesToMark } from '#app/domain/practice-audits/ui/CasesToMark'
import { listMyCasesToMark } from '#app/domain/practice-audits/audit-case-queries.server'
import { Progress } from '#app/domain/home/ui/Progress'
import { PublishedReviews } from '#app/domain/home/ui/PublishedReviews'
import { whatToShow } from '#app/domain/home/what-to-show'
import { today } from '#app/domain/shared/clock'
import { listDocumentsToCode } from '#app/domain/suggestions/suggestion-queries.server'
import { DocumentsToCode } from '#app/domain/suggestions/ui/DocumentsToCode'

/** Documents with open suggestions that are listed here; the others stand in their reviews. */
const DOCUMENTS = 10

export const meta: MetaFunction = () => pageTitle('Home')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const shows = whatToShow(viewer)
  const [agencyWork, progress, cases, chores, reviews, intakes, codings, toCode] = await Promise.all([
    shows.agencyWork ? findAgencyWork(viewer) : null,
    shows.progress ? findProgress(viewer) : null,
    shows.casesToMark ? listMyCasesToMark(viewer) : null,
    shows.accountChores ? findAccountChores() : null,
    shows.publishedReviews ? listPublishedReviews(viewer) : null,
    shows.intakes ? listOpenIntakes(viewer) : [],
    listCodingsToDo(viewer),
    shows.suggestions ? listDocumentsToCode(viewer, { most: DOCUMENTS }) : [],
  ])
  const protectiveMarking = await findMarkingOfHome(viewer, shows, [...(reviews ?? []), ...[...intakes, ...codings, ...toCode].map(({ review }) => review)])
  return { name: viewer.name, agencyWork, progress, cases, chores, reviews, intakes, codings, toCode, today: today(), protectiveMarking }
}

export default function Home() {
  const { name, agencyWork, progress, cases, chores, reviews, intakes, codings, toCode, today } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="What needs you" caption={name} />
      {cases ? <CasesToMark cases={cases} today={today} /> : null}
      {codings.length > 0 ? <CodingsToDo codings={codings} /> : null}
      {agencyWork ? <AgencyWork work={agencyWork} today={today} /> : null}
      {intakes.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Documents on their way in</h2>
          <IntakeTable intakes={intakes} namesReview />
        </>
      ) : null}
      {toCode.length > 0 ? <DocumentsToCode documents={toCode} /> : null}
      {progress ? <Progress progress={progress} /> : null}
      {chores ? <AccountChores chores={chores} /> : null}
      {reviews ? <PublishedReviews reviews={reviews} /> : null}
    </>
  )
}

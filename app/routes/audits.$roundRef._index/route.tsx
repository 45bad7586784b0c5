import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { EmptyState } from '#app/components/EmptyState'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { findAuditRound, listCasesOfRound } from '#app/domain/practice-audits/audit-round-queries.server'
import { canBeGivenCases, canChangeAuditRound, canSeeEveryCase } from '#app/domain/practice-audits/practice-audit-policy'
import { findResultsOfRound } from '#app/domain/practice-audits/round-results.server'
import { RoundCases } from '#app/domain/practice-audits/ui/RoundCases'
import { RoundFacts } from '#app/domain/practice-audits/ui/RoundFacts'
import { RoundResults } from '#app/domain/practice-audits/ui/RoundResults'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.round.title ?? 'Round', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const round = found(await findAuditRound(viewer, params.roundRef ?? ''))
  const every = canSeeEveryCase(viewer).allowed
  const [results, cases] = await Promise.all([
    findResultsOfRound(viewer, round.ref),
    every || canBeGivenCases(viewer) ? listCasesOfRound(viewer, round.id, pageAsked(new URL(request.url))) : null,
  ])
  return { round, results: found(results).results, cases, can: { change: canChangeAuditRound(viewer, round).allowed, seeEveryCase: every } }
}

export default function Round() {
  const { round, results, cases, can } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ text: 'Audits', href: paths.audits() }, { text: round.ref }]} />
      <PageHeading
        title={round.title}
        caption={round.ref}
        actions={
          <>
            {can.change ? <ButtonLink href={paths.editAuditRound(round.ref)}>Change</ButtonLink> : null}
            {can.change ? (
              <ButtonLink kind="secondary" href={paths.closeAuditRound(round.ref)}>
                Close the round
              </ButtonLink>
            ) : null}
            {can.seeEveryCase ? (
              <ButtonLink kind="secondary" href={paths.auditRoundHistory(round.ref)}>
                History
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <RoundFacts round={round} />
      <h2 className="govuk-heading-m">{round.status === 'open' ? 'Results so far' : 'Results'}</h2>
      {round.submitted === 0 ? (
        <EmptyState title="No results yet">Results appear when the first case is submitted.</EmptyState>
      ) : (
        <>
          <p className="govuk-body">
            From {round.submitted} submitted of {round.cases} cases.
          </p>
          <RoundResults results={results} baselineRef={round.baseline?.ref ?? null} />
          <DownloadLinks title="Download these results" links={[{ href: paths.auditResultsDownload(round.ref), text: 'CSV' }]} />
        </>
      )}
      {cases ? (
        <>
          <h2 className="govuk-heading-m">{can.seeEveryCase ? 'Cases' : 'Your cases'}</h2>
          <RoundCases roundRef={round.ref} cases={cases.rows} questions={round.tool._count.questions} canChange={can.change} />
          <Pagination page={cases.page} pages={cases.pages} hrefFor={(page) => `${paths.auditRound(round.ref)}?page=${page}`} label="Pages of cases" />
        </>
      ) : null}
      {can.change ? (
        <ButtonLink kind="secondary" href={paths.newAuditCases(round.ref)}>
          Add cases
        </ButtonLink>
      ) : null}
    </>
  )
}

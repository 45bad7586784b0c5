import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { ButtonLink } from '#app/components/ButtonLink'
import { CheckboxGroup } from '#app/components/CheckboxGroup'
import { Filters } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { SelectField } from '#app/components/SelectField'
import { listMyCasesToMark } from '#app/domain/practice-audits/audit-case-queries.server'
import { auditRoundStatusCodes, auditRoundStatuses } from '#app/domain/practice-audits/audit-round'
import { listAuditRounds, listToolsOfRounds } from '#app/domain/practice-audits/audit-round-queries.server'
import { canBeGivenCases, canOpenAuditRound, canSeeAudits } from '#app/domain/practice-audits/practice-audit-policy'
import { CasesToMark } from '#app/domain/practice-audits/ui/CasesToMark'
import { RoundTable } from '#app/domain/practice-audits/ui/RoundTable'
import { today } from '#app/domain/shared/clock'
import { filterOf, pageAsked, textOf } from '#app/http/list-query.server'
import { permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Audits')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  permitted(canSeeAudits(viewer))
  const url = new URL(request.url)
  const query = { status: filterOf(url, 'status', auditRoundStatusCodes), tool: textOf(url, 'tool'), mine: filterOf(url, 'mine', ['yes']) }
  const marks = canBeGivenCases(viewer)
  const [rounds, tools, cases] = await Promise.all([
    listAuditRounds(viewer, { ...query, mine: query.mine === 'yes' }, pageAsked(url)),
    listToolsOfRounds(viewer),
    marks ? listMyCasesToMark(viewer) : null,
  ])
  return { rounds, tools, cases, query, today: today(), can: { open: canOpenAuditRound(viewer).allowed, mark: marks } }
}

export default function Audits() {
  const { rounds, tools, cases, query, today, can } = useLoaderData<typeof loader>()
  const form = formState(undefined, query)
  const selected = [
    ...(query.status ? [{ text: `Status: ${auditRoundStatuses[query.status].label}`, removeHref: paths.audits({ ...query, status: null }) }] : []),
    ...(query.tool ? [{ text: `Checklist: ${query.tool}`, removeHref: paths.audits({ ...query, tool: null }) }] : []),
    ...(query.mine ? [{ text: 'With cases of mine', removeHref: paths.audits({ ...query, mine: null }) }] : []),
  ]
  return (
    <>
      <PageHeading
        title="Audits"
        actions={
          <>
            {can.open ? <ButtonLink href={paths.newAuditRound()}>Open a round</ButtonLink> : null}
            <ButtonLink kind="secondary" href={paths.auditTools()}>
              Checklists
            </ButtonLink>
          </>
        }
      />
      {cases ? <CasesToMark cases={cases} today={today} /> : null}
      <h2 className="govuk-heading-m">Rounds</h2>
      <Filters action={paths.audits()} title="Filter rounds" selected={selected} clearHref={paths.audits()}>
        <SelectField
          field={form.field('status')}
          label="Status"
          emptyText="Open and closed"
          choices={auditRoundStatusCodes.map((code) => ({ value: code, text: auditRoundStatuses[code].label }))}
        />
        <SelectField
          field={form.field('tool')}
          label="Checklist"
          emptyText="All checklists"
          choices={tools.map(({ ref, title }) => ({ value: ref, text: `${ref} ${title}` }))}
        />
        {can.mark ? <CheckboxGroup field={form.field('mine')} isSmall choices={[{ value: 'yes', text: 'With cases of mine' }]} /> : null}
      </Filters>
      <ListSummary list={rounds} noun={{ one: 'round', many: 'rounds' }} />
      <RoundTable rounds={rounds.rows} isFiltered={selected.length > 0} />
      <Pagination page={rounds.page} pages={rounds.pages} hrefFor={(page) => paths.audits({ ...query, page })} />
    </>
  )
}

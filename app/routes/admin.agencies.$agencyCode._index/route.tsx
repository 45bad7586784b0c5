import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { SummaryList } from '#app/components/SummaryList'
import { agencyKinds } from '#app/domain/agencies/agency'
import { canChangeAgencies, canSeeAgencies } from '#app/domain/agencies/agency-policy'
import { findAgency } from '#app/domain/agencies/agency-queries.server'
import { canAddPeople } from '#app/domain/people/person-policy'
import { listPeopleOf } from '#app/domain/people/person-queries.server'
import { PersonTable } from '#app/domain/people/ui/PersonTable'
import { pageAsked } from '#app/http/list-query.server'
import { found, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.agency.name ?? 'Agency', 'Agencies')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  permitted(canSeeAgencies(viewer))
  const agency = found(await findAgency(viewer, params.agencyCode ?? ''))
  return {
    agency,
    people: await listPeopleOf(viewer, agency.id, pageAsked(new URL(request.url))),
    can: { change: canChangeAgencies(viewer).allowed, addPeople: canAddPeople(viewer).allowed && agency.isActive },
  }
}

export default function AgencyPage() {
  const { agency, people, can } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        items={[{ text: 'Administration', href: paths.admin() }, { text: 'Agencies', href: paths.agencies() }, { text: agency.name }]}
      />
      <PageHeading
        title={agency.name}
        caption={agencyKinds[agency.kind].label}
        actions={
          <>
            {can.change ? <ButtonLink href={paths.editAgency(agency.code)}>Change</ButtonLink> : null}
            <ButtonLink kind="secondary" href={paths.agencyHistory(agency.code)}>
              History
            </ButtonLink>
          </>
        }
      />
      <SummaryList
        rows={[
          { key: 'Short name', value: agency.shortName },
          { key: 'Other names', value: agency.aliases.length > 0 ? agency.aliases.join(', ') : 'None' },
          { key: 'In use', value: agency.isActive ? 'Yes' : 'No: it cannot be chosen any more' },
          {
            key: 'Work',
            value: (
              <>
                <a className="govuk-link" href={paths.recommendations({ agency: agency.code })}>
                  Recommendations to this agency
                </a>
                <br />
                <a className="govuk-link" href={paths.planActions({ agency: agency.code })}>
                  Actions that it leads
                </a>
              </>
            ),
          },
        ]}
      />
      <h2 className="govuk-heading-m">People</h2>
      <ListSummary list={people} noun={{ one: 'person', many: 'people' }} />
      {people.total > 0 ? <PersonTable people={people.rows} /> : null}
      <Pagination page={people.page} pages={people.pages} hrefFor={(page) => `${paths.agency(agency.code)}?page=${page}`} />
      {can.addPeople ? (
        <ButtonLink kind="secondary" href={paths.newPerson(agency.code)}>
          Add a person
        </ButtonLink>
      ) : null}
    </>
  )
}

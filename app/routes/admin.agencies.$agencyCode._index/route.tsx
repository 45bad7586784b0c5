import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { SummaryList } from '#app/components/SummaryList'
import { agencyKinds } from '#app/domain/agencies/agency'
import { canChangeAgencies, canSeeAgencies } from '#app/domain/agencies/agency-policy'
import { findAgency } from '#app/domain/agencies/agency-queries.server'
import { found, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.agency.name ?? 'Agency', 'Agencies')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  permitted(canSeeAgencies(viewer))
  return { agency: found(await findAgency(viewer, params.agencyCode ?? '')), can: { change: canChangeAgencies(viewer).allowed } }
}

export default function AgencyPage() {
  const { agency, can } = useLoaderData<typeof loader>()
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
          { key: 'People', value: String(agency.people) },
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
    </>
  )
}

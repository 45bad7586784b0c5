import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { EmptyState } from '#app/components/EmptyState'
import { Filters, type SelectedFilter } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { SelectField } from '#app/components/SelectField'
import { listRecommendationFilterOptions } from '#app/domain/recommendations/recommendation-options.server'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { yearInWords } from '#app/domain/reviews/review-year'
import { findThemeByAgency } from '#app/domain/theme-by-agency/theme-by-agency-queries.server'
import { ThemeByAgencyTable } from '#app/domain/theme-by-agency/ui/ThemeByAgencyTable'
import { paths } from '#app/paths'
import { themeByAgencyQuery } from './theme-by-agency-query.server'

export const meta: MetaFunction = () => pageTitle('Theme by agency')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const query = themeByAgencyQuery(new URL(request.url))
  const [table, { kinds, years, groups }] = await Promise.all([findThemeByAgency(viewer, query), listRecommendationFilterOptions(viewer)])
  const protectiveMarking = await findMarkingOfList(viewer, { id: { in: table.reviewIds } })
  return { table, query, options: { kinds, years, groups }, protectiveMarking }
}

export default function ThemeByAgency() {
  const { table, query, options } = useLoaderData<typeof loader>()
  const form = formState(undefined, query)
  const { kind, year, group } = query
  const words = {
    kind: kind && `Kind of review: ${options.kinds.find(({ code }) => code === kind)?.label ?? kind}`,
    year: year && `Year: ${yearInWords(year)}`,
    group: group && `Taken on by: ${options.groups.find(({ ref }) => ref === group)?.name ?? group}`,
  }
  const selected = Object.entries(words).flatMap(([name, text]): SelectedFilter[] =>
    text ? [{ text, removeHref: paths.themeByAgency({ ...query, [name]: null }) }] : [],
  )
  return (
    <>
      <Breadcrumbs items={[{ text: 'Themes', href: paths.themes() }, { text: 'Theme by agency' }]} />
      <PageHeading title="Theme by agency" />
      <p className="govuk-body">What each agency was told, by theme, and what is being done about it.</p>
      <Filters action={paths.themeByAgency()} title="Filter by review" selected={selected} clearHref={paths.themeByAgency()}>
        <SelectField field={form.field('kind')} label="Kind of review" emptyText="All kinds" choices={options.kinds.map(({ code, label }) => ({ value: code, text: label }))} />
        <SelectField field={form.field('year')} label="Year of the review" emptyText="All years" choices={options.years.map((value) => ({ value, text: yearInWords(value) }))} />
        <SelectField field={form.field('group')} label="Taken on by" emptyText="All groups" choices={options.groups.map(({ ref, name }) => ({ value: ref, text: name }))} />
      </Filters>
      {table.agencies.length === 0 ? (
        <EmptyState title="Nothing to count yet">
          {selected.length > 0 ? 'Remove a filter to see more.' : 'Figures appear here once recommendations have themes and addressees.'}
        </EmptyState>
      ) : (
        <>
          <ThemeByAgencyTable table={table} filter={query} />
          <p className="govuk-body">
            <strong>Told</strong> counts the recommendations addressed to the agency. <strong>Being done</strong> counts the actions that the agency leads on
            them, from when they are agreed until they are signed off. <strong>Signed off</strong> includes those shown to be embedded.{' '}
            <strong>No action</strong> means that none is agreed yet. The agencies that were told most come first.
          </p>
          <p className="govuk-body">
            Totals count each recommendation and each action once, so they are not the sums of their rows and columns: one recommendation can have several themes
            and addressees. A theme counts with the themes below it. The last row also counts what has no theme; the column for all agencies also counts what is addressed to nobody.
          </p>
          <DownloadLinks title="Download what is listed" links={[{ href: paths.themeByAgencyDownload(query), text: 'Spreadsheet (CSV)' }]} />
        </>
      )}
    </>
  )
}

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
import { listAgencyChoices, listGroupsOfReviews } from '#app/domain/recommendations/recommendation-options.server'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { listReviewFilterOptions } from '#app/domain/reviews/review-list-queries.server'
import { findThemeByYear } from '#app/domain/theme-figures/theme-figures-queries.server'
import { ThemeByYearTable } from '#app/domain/theme-figures/ui/ThemeByYearTable'
import { paths } from '#app/paths'
import { themeByYearQuery } from './theme-by-year-query.server'

export const meta: MetaFunction = () => pageTitle('Theme by year')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const query = themeByYearQuery(new URL(request.url))
  const [table, { kinds }, agencies, groups] = await Promise.all([
    findThemeByYear(viewer, query),
    listReviewFilterOptions(viewer),
    listAgencyChoices(),
    listGroupsOfReviews(viewer),
  ])
  const protectiveMarking = await findMarkingOfList(viewer, { id: { in: table.reviewIds } })
  return { table, query, options: { kinds, agencies, groups }, protectiveMarking }
}

export default function ThemeByYear() {
  const { table, query, options } = useLoaderData<typeof loader>()
  const form = formState(undefined, query)
  const { kind, agency, group } = query
  const words = {
    kind: kind && `Kind of review: ${options.kinds.find(({ code }) => code === kind)?.label ?? kind}`,
    agency: agency && `Agency: ${options.agencies.find(({ code }) => code === agency)?.name ?? agency}`,
    group: group && `Taken on by: ${options.groups.find(({ ref }) => ref === group)?.name ?? group}`,
  }
  const selected = Object.entries(words).flatMap(([name, text]): SelectedFilter[] =>
    text ? [{ text, removeHref: paths.themeByYear({ ...query, [name]: null }) }] : [],
  )
  return (
    <>
      <Breadcrumbs items={[{ text: 'Themes', href: paths.themes() }, { text: 'Theme by year' }]} />
      <PageHeading title="Theme by year" />
      <p className="govuk-body">What was found, recommended and acted on, by theme and by the year of the review.</p>
      <Filters action={paths.themeByYear()} title="Filter figures" selected={selected} clearHref={paths.themeByYear()}>
        <SelectField field={form.field('kind')} label="Kind of review" emptyText="All kinds" choices={options.kinds.map(({ code, label }) => ({ value: code, text: label }))} />
        <SelectField field={form.field('agency')} label="Agency" emptyText="All agencies" choices={options.agencies.map(({ code, name }) => ({ value: code, text: name }))} />
        <SelectField field={form.field('group')} label="Taken on by" emptyText="All groups" choices={options.groups.map(({ ref, name }) => ({ value: ref, text: name }))} />
      </Filters>
      {table.years.length === 0 ? (
        <EmptyState title="Nothing to count yet">
          {selected.length > 0 ? 'Remove a filter to see more.' : 'Figures appear here once passages and recommendations have themes.'}
        </EmptyState>
      ) : (
        <>
          <ThemeByYearTable table={table} filter={query} />
          <p className="govuk-body">
            The year is that of publication, or of commissioning while a review is not published. <strong>Found</strong> counts coded passages,{' '}
            <strong>recommended</strong> recommendations, and <strong>actions</strong> those that answer such a recommendation, whatever their status. Filtered
            by agency, these are the passages of reviews in which it is involved, the recommendations addressed to it and the actions that it leads.
          </p>
          <p className="govuk-body">
            Totals count each thing once, so they are not the sums of their rows and columns: one passage can have several themes. A theme counts with the
            themes below it. The last row also counts what has no theme.
          </p>
          <DownloadLinks title="Download what is listed" links={[{ href: paths.themeByYearDownload(query), text: 'Spreadsheet (CSV)' }]} />
        </>
      )}
    </>
  )
}

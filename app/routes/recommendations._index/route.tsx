import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { EmptyState } from '#app/components/EmptyState'
import { Filters } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { SelectField } from '#app/components/SelectField'
import { TextField } from '#app/components/TextField'
import { findLinesOfRecommendations } from '#app/domain/line/line-queries.server'
import { CompactLine } from '#app/domain/line/ui/CompactLine'
import { answerFilterCodes, answerFilters } from '#app/domain/recommendations/addressee-state'
import { recommendationScopeCodes, recommendationScopes } from '#app/domain/recommendations/recommendation'
import { listRecommendationFilterOptions } from '#app/domain/recommendations/recommendation-options.server'
import { listRecommendations } from '#app/domain/recommendations/recommendation-queries.server'
import { RecommendationTable } from '#app/domain/recommendations/ui/RecommendationTable'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { yearInWords } from '#app/domain/reviews/review-year'
import { today } from '#app/domain/shared/clock'
import { pageAsked } from '#app/http/list-query.server'
import { paths } from '#app/paths'
import { recommendationListQuery } from './recommendation-list-query.server'
import { selectedFilters } from './selected-filters'

export const meta: MetaFunction = () => pageTitle('Recommendations')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const url = new URL(request.url)
  const query = recommendationListQuery(url)
  const [recommendations, options] = await Promise.all([
    listRecommendations(viewer, query, pageAsked(url)),
    listRecommendationFilterOptions(viewer),
  ])
  const ids = recommendations.rows.map(({ id }) => id)
  const [lines, protectiveMarking] = await Promise.all([
    findLinesOfRecommendations(viewer, ids),
    findMarkingOfList(viewer, { recommendations: { some: { id: { in: ids } } } }),
  ])
  return { recommendations, lines, options, query, today: today(), protectiveMarking }
}

export default function Recommendations() {
  const { recommendations, lines, options, query, today } = useLoaderData<typeof loader>()
  const form = formState(undefined, query)
  const selected = selectedFilters(query, options)
  return (
    <>
      <PageHeading title="Recommendations" />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.themeByAgency()}>
          See them by theme and agency
        </a>
      </p>
      <Filters action={paths.recommendations()} title="Filter recommendations" selected={selected} clearHref={paths.recommendations()}>
        <TextField field={form.field('q')} label="Words, number or reference" />
        <SelectField
          field={form.field('answer')}
          label="Answer"
          emptyText="All"
          choices={answerFilterCodes.map((code) => ({ value: code, text: answerFilters[code] }))}
        />
        <SelectField field={form.field('agency')} label="Addressed to" emptyText="All agencies" choices={options.agencies.map(({ code, shortName }) => ({ value: code, text: shortName }))} />
        <SelectField field={form.field('theme')} label="Theme" emptyText="All themes" choices={options.themes.map(({ code, name }) => ({ value: code, text: name }))} />
        <SelectField field={form.field('review')} label="Review" emptyText="All reviews" choices={options.reviews.map(({ ref, title }) => ({ value: ref, text: `${ref} ${title}` }))} />
        <SelectField
          field={form.field('scope')}
          label="Scope"
          emptyText="All"
          choices={recommendationScopeCodes.map((code) => ({ value: code, text: recommendationScopes[code].label }))}
        />
        <SelectField field={form.field('kind')} label="Kind of review" emptyText="All kinds" choices={options.kinds.map(({ code, label }) => ({ value: code, text: label }))} />
        <SelectField field={form.field('year')} label="Year of the review" emptyText="All years" choices={options.years.map((year) => ({ value: year, text: yearInWords(year) }))} />
        <SelectField field={form.field('group')} label="Taken on by" emptyText="All groups" choices={options.groups.map(({ ref, name }) => ({ value: ref, text: name }))} />
      </Filters>
      <ListSummary list={recommendations} noun={{ one: 'recommendation', many: 'recommendations' }} />
      {recommendations.total === 0 ? (
        <EmptyState title="No recommendations here">
          {selected.length > 0 ? 'Remove a filter to see more.' : 'Recommendations are added on the page of their review.'}
        </EmptyState>
      ) : (
        <>
          <RecommendationTable
            recommendations={recommendations.rows}
            today={today}
            lineOf={({ id, ref }) => <CompactLine line={lines[id]} label={`How far ${ref} has come`} />}
          />
          <Pagination
            page={recommendations.page}
            pages={recommendations.pages}
            hrefFor={(page) => paths.recommendations({ ...query, page })}
            label="Pages of recommendations"
          />
          <DownloadLinks title="Download what is listed" links={[{ href: paths.recommendationsDownload(query), text: 'Spreadsheet (CSV)' }]} />
        </>
      )}
    </>
  )
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { ButtonLink } from '#app/components/ButtonLink'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { EmptyState } from '#app/components/EmptyState'
import { Filters } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { SelectField } from '#app/components/SelectField'
import { TextField } from '#app/components/TextField'
import { markingCodes, markings, reviewStatusCodes, reviewStatuses } from '#app/domain/reviews/review'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { listReviewFilterOptions, listReviews } from '#app/domain/reviews/review-list-queries.server'
import { canCreateReview } from '#app/domain/reviews/review-policy'
import { yearInWords } from '#app/domain/reviews/review-year'
import { ReviewTable } from '#app/domain/reviews/ui/ReviewTable'
import { listThemesNamed } from '#app/domain/themes/theme-queries.server'
import { pageAsked } from '#app/http/list-query.server'
import { paths } from '#app/paths'
import { reviewListQuery } from './review-list-query.server'
import { selectedFilters } from './selected-filters'

export const meta: MetaFunction = () => pageTitle('Reviews')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const url = new URL(request.url)
  const { query, filter, sort } = reviewListQuery(url)
  const [reviews, options, themes] = await Promise.all([
    listReviews(viewer, filter, sort, pageAsked(url)),
    listReviewFilterOptions(viewer),
    listThemesNamed(filter.themes ?? []),
  ])
  return {
    reviews,
    options: { ...options, themes },
    query,
    sort,
    protectiveMarking: await findMarkingOfList(viewer, { ref: { in: reviews.rows.map(({ ref }) => ref) } }),
    can: { create: canCreateReview(viewer).allowed },
  }
}

export default function Reviews() {
  const { reviews, options, query, sort, can } = useLoaderData<typeof loader>()
  const form = formState(undefined, query)
  const selected = selectedFilters(query, options)
  const sorted = { sort: sort.column, order: sort.direction }
  return (
    <>
      <PageHeading title="Reviews" actions={can.create ? <ButtonLink href={paths.newReview()}>Capture a review</ButtonLink> : null} />
      <Filters action={paths.reviews()} title="Filter reviews" selected={selected} clearHref={paths.reviews()}>
        {query.theme ? <HiddenField name="theme" value={query.theme} /> : null}
        {query.alsoTheme ? <HiddenField name="alsoTheme" value={query.alsoTheme} /> : null}
        <TextField field={form.field('q')} label="Title, reference or subject" />
        <SelectField field={form.field('kind')} label="Kind" emptyText="All kinds" choices={options.kinds.map(({ code, label }) => ({ value: code, text: label }))} />
        <SelectField
          field={form.field('status')}
          label="Status"
          emptyText="All"
          choices={reviewStatusCodes.map((code) => ({ value: code, text: reviewStatuses[code].label }))}
        />
        <SelectField field={form.field('agency')} label="Agency involved" emptyText="All agencies" choices={options.agencies.map(({ code, name }) => ({ value: code, text: name }))} />
        <SelectField field={form.field('year')} label="Year published or commissioned" emptyText="All years" choices={options.years.map((year) => ({ value: year, text: yearInWords(year) }))} />
        <SelectField
          field={form.field('marking')}
          label="Marking"
          emptyText="All"
          choices={markingCodes.map((code) => ({ value: code, text: markings[code].label }))}
        />
      </Filters>
      <ListSummary list={reviews} noun={{ one: 'review', many: 'reviews' }} />
      {reviews.total === 0 ? (
        <EmptyState title="No reviews here">
          {selected.length > 0 ? 'Remove a filter to see more.' : 'A review is where the chain begins. Those that you may see appear here once they are captured.'}
        </EmptyState>
      ) : (
        <>
          <ReviewTable
            reviews={reviews.rows}
            sort={sort}
            hrefFor={({ column, direction }) => paths.reviews({ ...query, sort: column, order: direction })}
          />
          <Pagination page={reviews.page} pages={reviews.pages} hrefFor={(page) => paths.reviews({ ...query, ...sorted, page })} />
          <DownloadLinks title="Download what is listed" links={[{ href: paths.reviewsDownload({ ...query, ...sorted }), text: 'Spreadsheet (CSV)' }]} />
        </>
      )}
    </>
  )
}

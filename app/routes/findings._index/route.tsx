import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { EmptyState } from '#app/components/EmptyState'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { listFindings } from '#app/domain/findings/finding-queries.server'
import { PassageList } from '#app/domain/findings/ui/PassageList'
import { listGroupsOfReviews, listThemeChoices } from '#app/domain/recommendations/recommendation-options.server'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { listReviewFilterOptions } from '#app/domain/reviews/review-list-queries.server'
import { pageAsked } from '#app/http/list-query.server'
import { paths } from '#app/paths'
import { passageListQuery } from './passage-list-query.server'
import { PassageListFilters } from './PassageListFilters'

export const meta: MetaFunction = () => pageTitle('Coded passages')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const url = new URL(request.url)
  const query = passageListQuery(url)
  const [passages, themes, groups, ofReviews] = await Promise.all([
    listFindings(viewer, query, pageAsked(url)),
    listThemeChoices(),
    listGroupsOfReviews(viewer),
    listReviewFilterOptions(viewer),
  ])
  const listed = { findings: { some: { ref: { in: passages.rows.map(({ ref }) => ref) } } } }
  return { passages, query, options: { themes, groups, ...ofReviews }, protectiveMarking: await findMarkingOfList(viewer, listed) }
}

export default function CodedPassages() {
  const { passages, query, options } = useLoaderData<typeof loader>()
  const isFiltered = Object.values(query).some((value) => value !== undefined)
  return (
    <>
      <Breadcrumbs items={[{ text: 'Themes', href: paths.themes() }, { text: 'Coded passages' }]} />
      <PageHeading title="Coded passages" />
      <p className="govuk-body">What was quoted from the documents of every review that you may see. A theme counts with those below it.</p>
      <PassageListFilters query={query} options={options} />
      <ListSummary list={passages} noun={{ one: 'passage', many: 'passages' }} />
      {passages.total === 0 ? (
        <EmptyState title="No passages here">
          {isFiltered ? 'Remove a filter to see more.' : 'Passages are coded where they stand, in the documents of a review. They appear here then.'}
        </EmptyState>
      ) : (
        <>
          <DownloadLinks
            title="Download these passages"
            links={[{ href: paths.findingsDownload('xlsx', query), text: 'Excel' }, { href: paths.findingsDownload('csv', query), text: 'CSV' }]}
          />
          <PassageList passages={passages.rows} namesReview headingLevel={2} />
        </>
      )}
      <Pagination page={passages.page} pages={passages.pages} hrefFor={(page) => paths.findings({ ...query, page })} />
    </>
  )
}

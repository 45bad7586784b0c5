import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { EmptyState } from '#app/components/EmptyState'
import { ListSummary } from '#app/components/ListSummary'
import { InsetText } from '#app/components/InsetText'
import { PageContents } from '#app/components/PageContents'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { Tag } from '#app/components/Tag'
import { listFindings } from '#app/domain/findings/finding-queries.server'
import { PassageList } from '#app/domain/findings/ui/PassageList'
import { findAgainOfTheme } from '#app/domain/found-again/found-again-queries.server'
import { FoundAgainOfTheme } from '#app/domain/found-again/ui/FoundAgainOfTheme'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { findThemeFigures, reviewsOfTheme } from '#app/domain/theme-figures/theme-figures-queries.server'
import { ThemeCharts } from '#app/domain/theme-figures/ui/ThemeCharts'
import { canChangeThemes } from '#app/domain/themes/theme-policy'
import { countActionsOfTheme, findTheme, listRecommendationsOfTheme } from '#app/domain/themes/theme-queries.server'
import { ThemeChanges } from '#app/domain/themes/ui/ThemeChanges'
import { ThemeSummary } from '#app/domain/themes/ui/ThemeSummary'
import { ThemeWork } from '#app/domain/themes/ui/ThemeWork'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { paths } from '#app/paths'
import { PassageFilters } from './PassageFilters'
import { themePassagesQuery } from './theme-passages-query.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.theme.name ?? 'Theme', 'Themes')

const sections = [
  { id: 'recommendations', text: 'Recommendations' },
  { id: 'being-done', text: 'What is being done' },
  { id: 'found-again', text: 'Found again after sign-off' },
  { id: 'figures', text: 'Figures' },
  { id: 'passages', text: 'Passages' },
  { id: 'changes', text: 'Change the codebook' },
] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const theme = found(await findTheme(params.themeCode ?? ''))
  const { options, filter } = await themePassagesQuery(viewer, request)
  const [passages, recommendations, actions, figures, again] = await Promise.all([
    listFindings(viewer, { ...filter, theme: theme.code }, pageAsked(new URL(request.url))),
    listRecommendationsOfTheme(viewer, theme.code),
    countActionsOfTheme(viewer, theme.code),
    findThemeFigures(viewer, theme),
    findAgainOfTheme(viewer, theme.code),
  ])
  const protectiveMarking = await findMarkingOfList(viewer, reviewsOfTheme(theme.code))
  return { theme, filter, options, passages, recommendations, actions, figures, again, protectiveMarking, can: { change: canChangeThemes(viewer).allowed } }
}

export default function ThemePage() {
  const { theme, filter, options, passages, recommendations, actions, figures, again, can } = useLoaderData<typeof loader>()
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <>
      <Breadcrumbs
        items={[
          { text: 'Themes', href: paths.themes() },
          ...theme.above.map(({ code, name }) => ({ text: name, href: paths.theme(code) })),
          { text: theme.name },
        ]}
      />
      <PageHeading
        title={theme.name}
        caption="Theme"
        actions={
          <>
            {can.change ? <ButtonLink href={paths.editTheme(theme.code)}>Change</ButtonLink> : null}
            <ButtonLink kind="secondary" href={paths.themeHistory(theme.code)}>
              History
            </ButtonLink>
          </>
        }
      />
      {theme.isMission || !theme.isActive ? (
        <p className="govuk-body">
          {theme.isMission ? <Tag>Mission</Tag> : null} {theme.isActive ? null : <Tag colour="grey">Not in use</Tag>}
        </p>
      ) : null}
      {theme.mergedInto ? (
        <InsetText>
          This theme was merged into{' '}
          <a className="govuk-link" href={paths.theme(theme.mergedInto.code)}>
            {theme.mergedInto.name}
          </a>
          , which has its codings now.
        </InsetText>
      ) : null}
      <PageContents sections={sections} />
      <ThemeSummary theme={theme} />
      <ThemeWork code={theme.code} recommendations={recommendations} actions={actions} />
      <FoundAgainOfTheme theme={theme.code} figures={again} />
      <h2 className="govuk-heading-m" id="figures">
        Figures
      </h2>
      <ThemeCharts code={theme.code} figures={figures} />
      <h2 className="govuk-heading-m" id="passages">
        Passages
      </h2>
      <PassageFilters code={theme.code} filter={filter} options={options} />
      <ListSummary list={passages} noun={{ one: 'passage', many: 'passages' }} />
      {passages.total === 0 ? (
        <EmptyState title="No passages here">
          {isFiltered ? 'Remove a filter to see more.' : 'Passages that are coded with this theme, in whichever review, appear here.'}
        </EmptyState>
      ) : (
        <>
          <DownloadLinks
            title="Download these passages"
            links={[
              { href: paths.themePassagesDownload(theme.code, 'xlsx', filter), text: 'Excel' },
              { href: paths.themePassagesDownload(theme.code, 'csv', filter), text: 'CSV' },
            ]}
          />
          <PassageList passages={passages.rows} namesReview />
        </>
      )}
      <Pagination page={passages.page} pages={passages.pages} hrefFor={(page) => `${paths.theme(theme.code, { ...filter, page })}#passages`} />
      <ThemeChanges theme={theme} canChange={can.change} />
    </>
  )
}

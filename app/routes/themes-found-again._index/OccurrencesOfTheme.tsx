import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { EmptyState } from '#app/components/EmptyState'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { Pagination } from '#app/components/Pagination'
import { SubNavigation } from '#app/components/SubNavigation'
import { againKindCodes, againKinds, type AgainFigures, type AgainKind } from '#app/domain/found-again/found-again'
import { Occurrence, type OccurrenceRow } from '#app/domain/found-again/ui/Occurrence'
import { counted } from '#app/domain/found-again/ui/ThemesFoundAgainTable'
import { paths } from '#app/paths'
import { AgainFilters, type AgainQuery } from './AgainFilters'
import { WhatCounts } from './WhatCounts'

interface OccurrencesOfThemeProps {
  name: string
  query: AgainQuery & { theme: string; kind: AgainKind }
  list: { rows: readonly OccurrenceRow[]; total: number; page: number; pages: number; asked: number; size: number; figures: AgainFigures }
  agencies: readonly { code: string; name: string }[]
}

/** The later reviews in which a theme came back in one way, each with both ends of its chains. */
export function OccurrencesOfTheme({ name, query, list, agencies }: OccurrencesOfThemeProps) {
  const { kind, agency } = query
  const { label, meaning } = againKinds[kind]
  return (
    <>
      <Breadcrumbs
        items={[{ text: 'Themes', href: paths.themes() }, { text: 'Themes found again', href: paths.themesFoundAgain({ agency }) }, { text: name }]}
      />
      <PageHeading title={`${name}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`} caption="Themes found again after sign-off" />
      <SubNavigation
        label="How it came back"
        items={againKindCodes.map((code) => ({ href: paths.themesFoundAgain({ ...query, kind: code }), text: againKinds[code].label, isCurrent: code === kind }))}
      />
      <p className="govuk-body">{meaning}</p>
      <AgainFilters query={query} agencies={agencies} />
      <ListSummary list={list} noun={{ one: 'later review', many: 'later reviews' }} size={list.size} />
      {list.total === 0 ? (
        <EmptyState title="None here">{agency ? 'Remove the filter to see more.' : 'No later review belongs here, of those that you may see.'}</EmptyState>
      ) : (
        <>
          <p className="govuk-body">After {counted(list.figures.actions, 'action')} signed off.</p>
          {list.rows.map((occurrence) => (
            <Occurrence key={occurrence.review.ref} occurrence={occurrence} headingLevel={2} />
          ))}
          <Pagination page={list.page} pages={list.pages} hrefFor={(page) => paths.themesFoundAgain({ ...query, page })} />
          <DownloadLinks title="Download what is listed" links={[{ href: paths.themesFoundAgainDownload('xlsx', { ...query }), text: 'Excel' }, { href: paths.themesFoundAgainDownload('csv', { ...query }), text: 'CSV' }]} />
        </>
      )}
      <WhatCounts />
    </>
  )
}

import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { EmptyState } from '#app/components/EmptyState'
import { Figures } from '#app/components/Figures'
import { PageHeading } from '#app/components/PageHeading'
import type { AgainFigures, AgainKind } from '#app/domain/found-again/found-again'
import { ThemesFoundAgainTable } from '#app/domain/found-again/ui/ThemesFoundAgainTable'
import { ALL } from '#app/domain/theme-by-agency/theme-by-agency'
import { paths } from '#app/paths'
import { AgainFilters } from './AgainFilters'
import { WhatCounts } from './WhatCounts'

type FiguresByKind = Record<AgainKind, AgainFigures>

interface FiguresOfThemesProps {
  query: { agency?: string | undefined }
  agencies: readonly { code: string; name: string }[]
  figures: {
    rows: readonly { id: string; code: string; name: string; depth: number; figures: FiguresByKind }[]
    total: FiguresByKind
    themesFoundAgain: number
  }
}

/** Which themes came back after sign-off, each with its figures. */
export function FiguresOfThemes({ query: { agency }, agencies, figures: { rows, total, themesFoundAgain } }: FiguresOfThemesProps) {
  return (
    <>
      <Breadcrumbs items={[{ text: 'Themes', href: paths.themes() }, { text: 'Themes found again' }]} />
      <PageHeading title="Themes found again after sign-off" />
      <p className="govuk-body">
        What was recommended, acted on and signed off, and then found again in a later review. It does not say that an action caused anything, only that the
        partnership had called the lesson learned when it was needed again.
      </p>
      <AgainFilters query={{ agency }} agencies={agencies} />
      {rows.length === 0 ? (
        <EmptyState title="Nothing was found again">
          {agency ? 'Remove the filter to see more.' : 'A theme appears here when a later review has it after an action that answered it was signed off.'}
        </EmptyState>
      ) : (
        <>
          <Figures
            items={[
              { value: themesFoundAgain, text: 'Themes found again', href: '#themes', isWarning: true },
              { value: total.found_again.reviews, text: 'Later reviews that found them', href: paths.themesFoundAgain({ theme: ALL, kind: 'found_again', agency }) },
              { value: total.reported_since.reviews, text: 'Reviews published since, about earlier events', href: paths.themesFoundAgain({ theme: ALL, kind: 'reported_since', agency }) },
            ]}
          />
          <div id="themes">
            <ThemesFoundAgainTable rows={rows} total={total} filter={{ agency }} />
          </div>
          <DownloadLinks title="Download both ends of each" links={[{ href: paths.themesFoundAgainDownload('xlsx', { agency }), text: 'Excel' }, { href: paths.themesFoundAgainDownload('csv', { agency }), text: 'CSV' }]} />
        </>
      )}
      <WhatCounts />
    </>
  )
}

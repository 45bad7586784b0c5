import { DownloadLinks } from '#app/components/DownloadLinks'
import { Figures as Totals } from '#app/components/Figures'
import { paths } from '#app/paths'
import type { Figures, FiguresRow } from '../theme-figures'
import { FiguresBy } from './FiguresBy'

interface ThemeChartsProps {
  code: string
  figures: { total: Figures; years: readonly FiguresRow[]; kinds: readonly FiguresRow[]; agencies: readonly FiguresRow[] }
}

/** What there is of a theme by year, by kind of review and by agency. */
export function ThemeCharts({ code: theme, figures: { total, years, kinds, agencies } }: ThemeChartsProps) {
  if (years.length + kinds.length === 0) {
    return <p className="govuk-body">No passage, recommendation or action has this theme yet, so there is nothing to count.</p>
  }
  return (
    <>
      <Totals
        items={[
          { value: total.passages, text: 'Passages', href: paths.findings({ theme }) },
          { value: total.recommendations, text: 'Recommendations', href: paths.recommendations({ theme }) },
          { value: total.actions, text: 'Actions', href: paths.planActions({ theme }) },
        ]}
      />
      <FiguresBy
        title="Passages by year of the review"
        rowHeader="Year"
        charted="passages"
        rows={years}
        hrefs={{
          passages: (year) => paths.findings({ theme, year }),
          recommendations: (year) => paths.recommendations({ theme, year }),
          actions: (year) => paths.planActions({ theme, year }),
        }}
      />
      <FiguresBy
        title="Passages by kind of review"
        rowHeader="Kind of review"
        charted="passages"
        rows={kinds}
        hrefs={{
          passages: (reviewKind) => paths.findings({ theme, reviewKind }),
          recommendations: (kind) => paths.recommendations({ theme, kind }),
          actions: (kind) => paths.planActions({ theme, kind }),
        }}
      />
      {agencies.length === 0 ? null : (
        <FiguresBy
          title="Recommendations by agency"
          rowHeader="Agency"
          charted="recommendations"
          rows={agencies}
          hrefs={{
            passages: (agency) => paths.findings({ theme, agency }),
            recommendations: (agency) => paths.recommendations({ theme, agency }),
            actions: (agency) => paths.planActions({ theme, agency }),
          }}
        />
      )}
      <p className="govuk-body">
        The year is that of publication, or of commissioning while a review is not published. By agency, a passage counts for every agency that is involved in
        its review, a recommendation for every agency to which it is addressed, an action for the agency that leads it; so one thing can count in several rows.
        An action counts in the year and kind of each review whose recommendation on this theme it answers.
      </p>
      <DownloadLinks title="Download these figures" links={[{ href: paths.themeFiguresDownload(theme), text: 'Spreadsheet (CSV)' }]} />
    </>
  )
}

import { CellFigure, QuietFigure } from '#app/components/CellFigure'
import { DataTable, type Column } from '#app/components/DataTable'
import { yearInWords } from '#app/domain/reviews/review-year'
import { ALL, heatOf, type ThemeRow } from '#app/domain/theme-by-agency/theme-by-agency'
import { paths } from '#app/paths'
import type { Figures } from '../theme-figures'

export interface ThemeByYearFilter {
  kind?: string | undefined
  agency?: string | undefined
  group?: string | undefined
}

interface ThemeByYearTableProps {
  table: {
    themes: readonly ThemeRow[]
    years: readonly string[]
    cells: Record<string, Record<string, Figures>>
    greatest: number
  }
  /** What the figures are narrowed to; each link narrows its list to the same. */
  filter: ThemeByYearFilter
}

type Row = Pick<ThemeRow, 'id' | 'name' | 'depth'> & { code: string | undefined }

/** Themes as rows, years as columns; each figure leads to the list of what it counts. */
export function ThemeByYearTable({ table: { themes, years, cells, greatest }, filter }: ThemeByYearTableProps) {
  const rows: Row[] = [...themes, { id: ALL, code: undefined, name: 'All themes', depth: 0 }]
  return (
    <DataTable
      caption="Passages, recommendations and actions, by theme and year"
      captionSize="m"
      narrow="scroll"
      isSmall
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'theme', header: 'Theme', isRowHeader: true, cell: ({ name, depth }) => `${'– '.repeat(depth)}${name}` },
        ...[ALL, ...years].map((year): Column<Row> => ({
          key: year,
          header: year === ALL ? 'All years' : yearInWords(year),
          cell: (row) => <YearFigures figures={cells[row.id]?.[year]} row={row} year={year} filter={filter} />,
          cellClass: (row) => `tl-heat-${row.id === ALL || year === ALL ? 0 : heatOf(cells[row.id]?.[year]?.passages ?? 0, greatest)}`,
        })),
      ]}
    />
  )
}

interface YearFiguresProps extends Pick<ThemeByYearTableProps, 'filter'> {
  figures: Figures | undefined
  row: Row
  year: string
}

function YearFigures({ figures, row, year: column, filter: { kind, agency, group } }: YearFiguresProps) {
  if (!figures) return <QuietFigure sign="–" words="None" />
  const year = column === ALL ? undefined : column
  const about = `${row.name}, ${year ? yearInWords(year) : 'all years'}`
  const asked = { theme: row.code, year, agency }
  const links = [
    { figure: figures.passages, words: 'found', href: paths.findings({ ...asked, reviewKind: kind, group }), isMain: true },
    { figure: figures.recommendations, words: 'recommended', href: paths.recommendations({ ...asked, kind, group }) },
    { figure: figures.actions, words: figures.actions === 1 ? 'action' : 'actions', href: paths.planActions({ ...asked, kind, takenOnBy: group }) },
  ]
  return (
    <ul className="tl-cell-figures">
      {links
        .filter(({ figure }) => figure > 0)
        .map(({ figure, words, href, isMain }) => (
          <li key={words}>
            <CellFigure figure={figure} words={words} about={about} href={href} isMain={isMain ?? false} />
          </li>
        ))}
    </ul>
  )
}

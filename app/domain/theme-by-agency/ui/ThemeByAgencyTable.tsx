import { CellFigure, QuietFigure } from '#app/components/CellFigure'
import { DataTable, type Column } from '#app/components/DataTable'
import { paths } from '#app/paths'
import { ALL, beingDoneStatuses, heatOf, signedOffStatuses, type Cell, type ThemeRow } from '../theme-by-agency'

interface Agency {
  id: string
  code: string
  shortName: string
  name: string
}

interface ThemeByAgencyTableProps {
  table: {
    themes: readonly ThemeRow[]
    agencies: readonly Agency[]
    cells: Record<string, Record<string, Cell>>
    greatest: number
  }
  /** What the figures are narrowed to; each link narrows its list to the same. */
  filter: { kind?: string | undefined; year?: string | undefined; group?: string | undefined }
}

type Row = Pick<ThemeRow, 'id' | 'name' | 'depth'> & { code: string | undefined }
type AgencyColumn = Pick<Agency, 'id' | 'shortName' | 'name'> & { code: string | undefined }

/** Themes as rows, agencies as columns; each figure leads to the list of what it counts. */
export function ThemeByAgencyTable({ table, filter }: ThemeByAgencyTableProps) {
  const { themes, cells, greatest } = table
  const agencies: AgencyColumn[] = [{ id: ALL, code: undefined, shortName: 'All agencies', name: 'all agencies' }, ...table.agencies]
  const rows: Row[] = [...themes, { id: ALL, code: undefined, name: 'All themes', depth: 0 }]
  const cellOf = (row: Row, agency: AgencyColumn) => cells[row.id]?.[agency.id]
  const isTotal = (row: Row, agency: AgencyColumn) => row.id === ALL || agency.id === ALL
  return (
    <DataTable
      caption="Recommendations and actions, by theme and agency"
      captionSize="m"
      narrow="scroll"
      isSmall
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'theme', header: 'Theme', isRowHeader: true, cell: ({ name, depth }) => `${'– '.repeat(depth)}${name}` },
        ...agencies.map((agency): Column<Row> => ({
          key: agency.id,
          header: agency.shortName,
          cell: (row) => <Figures cell={cellOf(row, agency)} row={row} agency={agency} filter={filter} />,
          cellClass: (row) => `tl-heat-${isTotal(row, agency) ? 0 : heatOf(cellOf(row, agency)?.recommendations ?? 0, greatest)}`,
        })),
      ]}
    />
  )
}

interface FiguresProps extends Pick<ThemeByAgencyTableProps, 'filter'> {
  cell: Cell | undefined
  row: Row
  agency: AgencyColumn
}

function Figures({ cell, row, agency, filter }: FiguresProps) {
  if (!cell) return <QuietFigure sign="–" words="None" />
  const query = { theme: row.code, agency: agency.code }
  const { kind, year, group: takenOnBy } = filter
  const actionQuery = { ...query, kind, year, takenOnBy }
  const where = `${row.name}, ${agency.name}`
  const isLeftAlone = cell.beingDone + cell.signedOff === 0
  return (
    <ul className="tl-cell-figures">
      <li>
        {cell.recommendations === 0 ? (
          <QuietFigure sign="not told" />
        ) : (
          <CellFigure figure={cell.recommendations} words="told" about={where} href={paths.recommendations({ ...query, ...filter })} isMain />
        )}
      </li>
      {cell.beingDone > 0 ? (
        <li>
          <CellFigure figure={cell.beingDone} words="being done" about={where} href={paths.planActions({ ...actionQuery, status: beingDoneStatuses.join(',') })} />
        </li>
      ) : null}
      {cell.signedOff > 0 ? (
        <li>
          <CellFigure figure={cell.signedOff} words="signed off" about={where} href={paths.planActions({ ...actionQuery, status: signedOffStatuses.join(',') })} />
        </li>
      ) : null}
      {isLeftAlone ? (
        <li>
          <strong>no action</strong>
        </li>
      ) : null}
    </ul>
  )
}

import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface Sorting {
  /** The address of the page sorted by this column (the other way round when it already is). */
  href: string
  direction?: 'ascending' | 'descending' | undefined
}

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  isNumeric?: boolean
  /** True for the column that names the row. */
  isRowHeader?: boolean
  isHeaderHidden?: boolean
  /** A share of the width that short facts leave over: `wide` for sentences, `middle` for names. */
  width?: 'wide' | 'middle'
  /** True where a line break would hurt: references, dates. */
  isUnbroken?: boolean
  sorting?: Sorting | undefined
  /** An extra class for each cell, such as `tl-heat-3`. */
  cellClass?: (row: Row) => string | undefined
}

// A table whose cells are laid out as blocks is no table to a screen reader, unless it is told.
export const STACKED_ROLES = {
  table: 'table',
  group: 'rowgroup',
  row: 'row',
  columnHeader: 'columnheader',
  rowHeader: 'rowheader',
  cell: 'cell',
}
export const NO_ROLES: Partial<typeof STACKED_ROLES> = {}

/** A column's name, as a link where the column can sort. */
export function HeaderCell<Row>({
  column,
  role,
}: {
  column: Column<Row>
  role: string | undefined
}) {
  const { header, isNumeric, isHeaderHidden, width, sorting } = column
  const words = isHeaderHidden ? <span className="govuk-visually-hidden">{header}</span> : header
  return (
    <th
      scope="col"
      role={role}
      className={classNames('govuk-table__header', isNumeric && 'govuk-table__header--numeric', width && `tl-${width}`)}
      aria-sort={sorting && (sorting.direction ?? 'none')}
    >
      {sorting ? (
        <a className="govuk-link govuk-link--no-visited-state tl-sort" href={sorting.href}>
          {words}
          <span className="tl-sort__mark" aria-hidden="true">
            {sorting.direction === 'ascending'
              ? '▲'
              : sorting.direction === 'descending'
              ? '▼'
              : '↕'}
          </span>
        </a>
      ) : (
        words
      )}
    </th>
  )
}

/** One value of one row. */
export function BodyCell<Row>({
  column,
  row,
  roles,
}: {
  column: Column<Row>
  row: Row
  roles: Partial<typeof STACKED_ROLES>
}) {
  const { header, isNumeric, isRowHeader, isHeaderHidden, isUnbroken, cell, cellClass } = column
  // The stylesheet prints the column's name beside the value when rows are cards.
  const label = roles.table && !isRowHeader && !isHeaderHidden ? header : undefined
  if (isRowHeader) {
    return (
      <th
        scope="row"
        role={roles.rowHeader}
        className={classNames('govuk-table__header', isUnbroken && 'tl-unbroken', cellClass?.(row))}
      >
        {cell(row)}
      </th>
    )
  }
  return (
    <td
      role={roles.cell}
      data-label={label}
      className={classNames(
        'govuk-table__cell',
        isNumeric && 'govuk-table__cell--numeric',
        isUnbroken && 'tl-unbroken',
        cellClass?.(row)
      )}
    >
      {cell(row)}
    </td>
  )
}

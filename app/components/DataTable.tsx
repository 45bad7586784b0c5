import { useId } from 'react'
import { classNames } from './class-names'
import { BodyCell, type Column, HeaderCell, NO_ROLES, STACKED_ROLES } from './DataTableCells'

export type { Column, Sorting } from './DataTableCells'

interface DataTableProps<Row> {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  caption?: string
  captionSize?: 's' | 'm' | 'l' | 'xl'
  isCaptionHidden?: boolean
  /** On a narrow screen: `stack` turns rows into cards, `scroll` lets the table scroll sideways in its own region, `fit` changes nothing. */
  narrow?: 'stack' | 'scroll' | 'fit'
  isSmall?: boolean
}

const MOST_ON_A_TABLET = 5

/** Rows of data under named columns; sorting is a link, done by the server. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    columns,
    rows,
    rowKey,
    caption,
    captionSize,
    isCaptionHidden,
    narrow = 'fit',
    isSmall,
  } = props
  const captionId = useId()
  const hasRegion = narrow === 'scroll' && caption !== undefined
  const roles = narrow === 'stack' ? STACKED_ROLES : NO_ROLES
  const table = (
    <table
      className={classNames(
        'govuk-table',
        isSmall && 'tl-table--small',
        narrow === 'stack' && 'tl-table--stack',
        narrow === 'stack' && columns.length > MOST_ON_A_TABLET && 'tl-table--many',
        columns.some((column) => column.sorting) && 'tl-table--sortable'
      )}
      role={roles.table}
    >
      {caption === undefined ? null : (
        <caption
          id={hasRegion ? captionId : undefined}
          className={classNames(
            'govuk-table__caption',
            captionSize && `govuk-table__caption--${captionSize}`,
            isCaptionHidden && 'govuk-visually-hidden'
          )}
        >
          {caption}
        </caption>
      )}
      <thead className="govuk-table__head" role={roles.group}>
        <tr className="govuk-table__row" role={roles.row}>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} role={roles.columnHeader} />
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body" role={roles.group}>
        {rows.map((row) => (
          <tr key={rowKey(row)} className="govuk-table__row" role={roles.row}>
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} row={row} roles={roles} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (!hasRegion) return table
  return (
    <div className="tl-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
      {table}
    </div>
  )
}

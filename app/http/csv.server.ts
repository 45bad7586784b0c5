import { stringify } from 'csv-stringify/sync'
import { textDownload } from './text-download.server'

/** One column of a download: its heading, and what it says of a row (null leaves the cell empty). */
export interface CsvColumn<Row> {
  header: string
  value: (row: Row) => string | number | null | undefined
}

/**
 * Rows as a CSV download that spreadsheets open as it is: UTF-8 with its mark, lines that end in CR LF. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV Injection").
 */
export function csvResponse<Row>(fileName: string, columns: readonly CsvColumn<Row>[], rows: readonly Row[]): Response {
  const table = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ value }) => value(row) ?? '')),
  ]
  const text = stringify(table, { escape_formulas: true, record_delimiter: 'windows', bom: true, quoted_match: /[\r\n]/ })
  return textDownload(fileName, 'text/csv; charset=utf-8', text)
}

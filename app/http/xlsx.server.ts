import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node'
import type { CsvColumn } from './csv.server'
import { attachment } from './file-response.server'

/** One column of a sheet: that of a CSV download, with a width in characters. */
export interface XlsxColumn<Row> extends CsvColumn<Row> {
  width: number
}

/** A download as a workbook: a first sheet that says what it is and how it is to be handled, then the rows. */
export interface Workbook<Row> {
  fileName: string
  /** What is said of the rows, as name and words. */
  about: readonly (readonly [name: string, words: string])[]
  /** Name of the sheet with the rows; at most 31 characters. */
  sheet: string
  columns: readonly XlsxColumn<Row>[]
  rows: readonly Row[]
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** The most that a cell of Excel holds, in UTF-16 units. */
const LONGEST_CELL = 32_767
// What XML 1.0 cannot hold: controls, halves of a pair, and the two that are no characters.
const NO_XML = /(?![\t\n])[\p{Cc}\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu

/**
 * Rows as an Excel workbook. Texts are cells of text, so that no spreadsheet takes one for a formula, a date or a number; the
 * headings stay in sight; long texts wrap.
 */
export async function xlsxResponse<Row>({ fileName, about, sheet, columns, rows }: Workbook<Row>): Promise<Response> {
  const aboutRows: SheetData = about.map(([name, words]) => [heading(name), text(words)])
  const dataRows: SheetData = [
    columns.map(({ header }) => heading(header)),
    ...rows.map((row) => columns.map(({ value }) => cellOf(value(row)))),
  ]
  const bytes = await writeXlsxFile([
    { sheet: 'About', data: aboutRows, columns: [{ width: 24 }, { width: 90 }] },
    { sheet, data: dataRows, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 },
  ]).toBuffer()
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': XLSX,
      'Content-Length': String(bytes.length),
      'Content-Disposition': attachment(fileName),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}

function cellOf(value: string | number | null | undefined): Cell {
  if (value === null || value === undefined || value === '') return null
  return typeof value === 'number' ? { type: Number, value, alignVertical: 'top' } : text(value)
}

function text(words: string): Cell {
  const kept = words.replace(NO_XML, '')
  const value = kept.length > LONGEST_CELL ? `${kept.slice(0, LONGEST_CELL - 1)}…` : kept
  return { type: String, value, wrap: true, alignVertical: 'top' }
}

const heading = (words: string): Cell => ({ type: String, value: words, fontWeight: 'bold', wrap: true, alignVertical: 'top' })

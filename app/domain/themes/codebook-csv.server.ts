import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { MOST_CODES, tooManyCodes, type CodebookEntry, type CodebookFile, type CodebookTheme } from './codebook-entry'

const HEADINGS = ['Code', 'Name', 'Parent code', 'Definition', 'Include', 'Exclude', 'Example', 'Cues', 'Mission', 'In use', 'Position'] as const
type Heading = (typeof HEADINGS)[number]

// A cell that a spreadsheet would take for a formula, with or without apostrophes in front.
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/

/**
 * The codebook as CSV. A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV
 * Injection"), and one that has such an apostrophe of its own another, so that reading takes off exactly what writing put on.
 */
export function writeCodebookCsv(themes: readonly CodebookTheme[]): string {
  const codeOf = (id: string | null) => themes.find((theme) => theme.id === id)?.code ?? ''
  const placeOf = (theme: CodebookTheme) => themes.filter(({ parentId }) => parentId === theme.parentId).indexOf(theme) + 1
  const rows = themes.map((theme) =>
    [
      theme.code, theme.name, codeOf(theme.parentId), theme.definition, theme.include ?? '', theme.exclude ?? '', theme.example ?? '', theme.cues,
      theme.isMission ? 'Yes' : 'No', theme.isActive ? 'Yes' : 'No', String(placeOf(theme)),
    ].map((text) => (FORMULA.test(text) ? `'${text}` : text)),
  )
  return stringify([[...HEADINGS], ...rows], { record_delimiter: 'windows', bom: true, quoted_match: /[\r\n]/ })
}

/** Reads a codebook from CSV: a heading for each column in whatever order; only Name must be there. Commas, semicolons or tabs. */
export function readCodebookCsv(text: string): CodebookFile {
  const rows = rowsOf(text)
  if (rows === null) return { ok: false, words: 'The file cannot be read as CSV: a quotation mark is not closed or stands inside a cell that does not begin with one, or a row has more cells than headings' }
  const [headings = [], ...cells] = rows
  const columns = new Map(headings.map((heading, at) => [HEADINGS.find((each) => each.toLowerCase() === heading.trim().toLowerCase()), at]))
  if (!columns.has('Name')) return { ok: false, words: 'The file needs a first row of headings with at least “Name” in it' }
  if (cells.length === 0) return { ok: false, words: 'The file has headings but no codes' }
  if (cells.length > MOST_CODES) return { ok: false, words: tooManyCodes }
  const ignored = headings.filter((heading) => heading.trim() !== '' && !HEADINGS.some((each) => each.toLowerCase() === heading.trim().toLowerCase()))

  const told = (row: string[], heading: Heading) => {
    const at = columns.get(heading)
    if (at === undefined) return undefined
    const cell = (row[at] ?? '').replace(/\r\n?/g, '\n')
    return (FORMULA.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell).trim()
  }
  const codes = cells.map((row) => told(row, 'Code') ?? '')
  const entries = cells.map((row, at): CodebookEntry => {
    const optional = (heading: Heading) => {
      const text = told(row, heading)
      return text === '' ? null : text
    }
    const parent = told(row, 'Parent code') ?? ''
    const parentAt = codes.indexOf(parent)
    return {
      guid: null,
      code: codes[at] || null,
      name: told(row, 'Name') ?? '',
      definition: told(row, 'Definition'),
      include: optional('Include'),
      exclude: optional('Exclude'),
      example: optional('Example'),
      cues: told(row, 'Cues'),
      isMission: yesOrNo(told(row, 'Mission')),
      isActive: yesOrNo(told(row, 'In use')),
      parent: parent === '' ? null : parentAt === -1 ? { code: parent } : { at: parentAt },
      order: orderOf(told(row, 'Position'), at),
    }
  })
  const notes = ignored.length > 0 ? [`Columns that no theme has are left out: ${ignored.join(', ')}.`] : []
  return { ok: true, entries, notes }
}

function rowsOf(text: string): string[][] | null {
  const first = text.slice(0, text.search(/\r|\n|$/))
  const [delimiter = ','] = [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length)
  try {
    return parse(text, { bom: true, delimiter, relax_column_count_less: true, skip_empty_lines: true, skip_records_with_empty_values: true })
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

function yesOrNo(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined
  if (/^(yes|y|true|1)$/i.test(text)) return true
  return /^(no|n|false|0)$/i.test(text) ? false : undefined
}

// Those without a place come after those with one, as they stand in the file.
const orderOf = (text: string | undefined, at: number) => (text && /^\d{1,9}$/.test(text) ? Number(text) : 1_000_000_000) + at / 1_000_000

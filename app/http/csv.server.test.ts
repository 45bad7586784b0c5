import { expect, test } from 'vitest'
import { csvResponse } from './csv.server'

interface Row {
  ref: string
  title: string | null
  count: number
}

const columns = [
  { header: 'Reference', value: (row: Row) => row.ref },
  { header: 'Title', value: (row: Row) => row.title },
  { header: 'Recommendations', value: (row: Row) => row.count },
]
const csvOf = async (rows: Row[]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csvResponse('reviews.csv', columns, rows).arrayBuffer())

test('rows come under their headings, with the mark by which spreadsheets know UTF-8', async () => {
  expect(await csvOf([{ ref: 'SCR-2026-001', title: 'Adult A, “the night shelter”', count: -2 }])).toBe(
    '\ufeffReference,Title,Recommendations\r\nSCR-2026-001,"Adult A, “the night shelter”",-2\r\n',
  )
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])('%j cannot become a formula', async (title) => {
  expect(await csvOf([{ ref: 'A', title, count: 0 }])).toContain(`'${title}`)
})

test.each(['two\nlines', 'two\rlines', 'two\r\nlines'])('%j stays in one cell', async (title) => {
  expect(await csvOf([{ ref: 'A', title, count: 0 }])).toContain(`A,"${title}",0`)
})

test('nothing is an empty cell, and no rows leave the headings', async () => {
  expect(await csvOf([{ ref: 'A', title: null, count: 0 }])).toContain('A,,0')
  expect(await csvOf([])).toBe('\ufeffReference,Title,Recommendations\r\n')
})

test('it is saved as a file and never guessed at', () => {
  const { headers } = csvResponse('Übersicht "2026".csv', columns, [])
  expect(headers.get('Content-Disposition')).toBe(
    `attachment; filename="_bersicht _2026_.csv"; filename*=UTF-8''%C3%9Cbersicht%20%222026%22.csv`,
  )
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
})

test('its name cannot hide what kind of file it is, nor break the header', () => {
  const { headers } = csvResponse('a\u202evsc.exe\r\nSet-Cookie: b=1\ud800/..\\.csv', columns, [])
  expect(headers.get('Content-Disposition')).toBe(
    `attachment; filename="avsc.exeSet-Cookie: b=1-..-.csv"; filename*=UTF-8''avsc.exeSet-Cookie%3A%20b%3D1-..-.csv`,
  )
})

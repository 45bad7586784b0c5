import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { xlsxResponse } from './xlsx.server'

const columns = [
  { header: 'Words', value: ({ words }: { words: string | null }) => words, width: 40 },
  { header: 'Length', value: ({ words }: { words: string | null }) => words?.length, width: 10 },
]

async function read(rows: { words: string | null }[]) {
  const response = await xlsxResponse({ fileName: 'words.xlsx', about: [['Marking', 'OFFICIAL'], ['Rows', '=1+1']], sheet: 'Words', columns, rows })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { response, bytes, sheets: await readXlsxFile(bytes) }
}

describe('a workbook', () => {
  it('says first what it is, then has the rows under their headings', async () => {
    const { response, sheets } = await read([{ words: null }, { words: 'one' }])
    expect(sheets).toEqual([
      { sheet: 'About', data: [['Marking', 'OFFICIAL'], ['Rows', '=1+1']] },
      { sheet: 'Words', data: [['Words', 'Length'], [null, null], ['one', 3]] },
    ])
    expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="words.xlsx"; filename*=UTF-8''words.xlsx`)
    expect(response.headers.get('Content-Type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  })

  it.each(['=HYPERLINK("x")', '+44 20', '-1', '@SUM(A1)', '0123', '1e5', '3/4', 'TRUE', '<b>&amp;</b>', 'two\nlines\n\nand more', '🙂 é שלום'])('keeps %j as the text that it is', async (words) => {
    expect((await read([{ words }])).sheets[1]?.data[1]).toEqual([words, words.length])
  })

  it('holds no formula, whatever the words', async () => {
    const { bytes } = await read([{ words: '=1+1' }])
    expect(bytes.includes('<f>')).toBe(false)
  })

  it('leaves out what XML cannot hold, and ends a cell where Excel would refuse the file', async () => {
    const { sheets } = await read([{ words: 'a\u0000b\ud800c' }, { words: 'x'.repeat(40_000) }])
    expect(sheets[1]?.data[1]?.[0]).toBe('abc')
    expect(String(sheets[1]?.data[2]?.[0])).toHaveLength(32_767)
  })
})

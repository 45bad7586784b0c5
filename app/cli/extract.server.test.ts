import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { main } from './main.server'

let folder = ''
let said = ''
let complained = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  said = ''
  complained = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((complained += String(text)), true))
})

function file(name: string, contents: string): string {
  const path = join(folder, name)
  writeFileSync(path, contents)
  return path
}

const REPORT = 'Review of a death in Larch\r\n\r\nRecommendations\r\n\r\n1. The Larch Housing Association should visit each tenant by 31 March 2031.\r\n\r\nThe Larch Police should tell the council of each fire.\r\n'

interface Printed {
  recommendations: { start: number; end: number; text: string; number: string; numberIsPrinted: boolean; addressees: string[]; due: { on: string } | null }[]
  passages: { start: number; end: number; text: string; themes: { code: string }[] }[]
}

describe('extract', () => {
  it('prints places in the file as it stands, with its byte order mark and line ends', async () => {
    const text = `\uFEFF${REPORT}`
    expect(await main(['extract', '--json', file('report.txt', text)])).toBe(0)
    const { recommendations, passages } = JSON.parse(said) as Printed
    expect(recommendations).toMatchObject([
      { number: '1', numberIsPrinted: true, addressees: ['Larch Housing Association'], due: { on: '2031-03-31' } },
      { number: '2', numberIsPrinted: false, addressees: ['Larch Police'], due: null },
    ])
    for (const found of [...recommendations, ...passages]) expect(text.slice(found.start, found.end)).toBe(found.text)
  })

  it('says in words what it found', async () => {
    expect(await main(['extract', file('report.html', `<h1>Review of a death</h1><p>${REPORT.slice(REPORT.indexOf('1.'))}</p>`)])).toBe(0)
    expect(said).toContain('Review of a death\nReview report, no date found\n\n1 call to act\n')
    expect(said).toContain('Recommendation 1 (to Larch Housing Association')
  })

  it('says why a file cannot be read', async () => {
    for (const [path, words] of [
      [join(folder, 'none.txt'), 'does not exist'],
      [folder, 'is a folder'],
      [file('empty.txt', ''), 'is empty'],
      [file('picture.png', 'PNG'), 'must be a Word document'],
      [file('broken.docx', 'not a zip'), 'is not a Word document'],
    ] as const) {
      complained = ''
      expect(await main(['extract', '--json', path])).toBe(1)
      expect(complained).toContain(words)
      expect(said).toBe('')
    }
  })

  it.each([[['extract']], [['extract', 'a.txt', 'b.txt']], [['extract', '--jason', 'a.txt']]])('%j is called wrongly', async (args) => {
    expect(await main(args)).toBe(2)
    expect(complained).toContain('throughline help extract')
  })
})

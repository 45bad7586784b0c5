import { zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readEvidenceFile } from './read-evidence-file.server'

const bytes = (text: string) => new TextEncoder().encode(text)
const png = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'))
const office = (mainType: string) =>
  zipSync({ '[Content_Types].xml': strToU8(`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x" ContentType="${mainType}"/></Types>`) })
const spreadsheet = office('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml')
const withMacros = office('application/vnd.ms-excel.sheet.macroEnabled.main+xml')

describe('a file of evidence', () => {
  it.each([
    ['minutes.pdf', bytes('%PDF-1.7\n%âãÏÓ\n'), 'application/pdf'],
    ['Figures.XLSX', spreadsheet, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['page.png', png, 'image/png'],
    ['calls.csv', bytes('call,answered\n'), 'text/csv; charset=utf-8'],
    ['note.txt', bytes('Agreed with the night team.'), 'text/plain; charset=utf-8'],
    ['reply.eml', bytes('From: a@westmere.example\nSubject: Numbers\n\nDone.'), 'message/rfc822'],
  ])('%s is taken for what it is', async (name, content, mediaType) => {
    expect(await readEvidenceFile({ name, bytes: content })).toEqual({ ok: true, mediaType })
  })

  it.each([
    ['empty.txt', new Uint8Array()],
    ['page.html', bytes('<script>alert(1)</script>')],
    ['program.exe', bytes('MZ')],
    ['no ending', bytes('text')],
    ['minutes.pdf', bytes('not a pdf')],
    ['page.pdf', png],
    ['notes.txt', png],
    ['notes.txt', Uint8Array.from([65, 0, 66])],
    ['macros.xlsx', withMacros],
    ['damaged.docx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xff])],
  ])('%s is refused with a reason', async (name, content) => {
    const result = await readEvidenceFile({ name, bytes: content })
    expect(result).toEqual({ ok: false, words: expect.stringMatching(/^The selected file/) as string })
  })
})

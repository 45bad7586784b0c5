import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { refuseFile } from '#app/domain/documents/read-document-problem'
import { readIntake } from '#app/domain/documents/read-intake.server'
import { readIntakes } from '#app/domain/documents/read-intakes.server'
import type { Actor } from '#app/domain/people/actor'
import { startBackgroundWork, stopBackgroundWork } from '#app/domain/shared/background.server'
import { loader as intakePage } from '#app/routes/reviews.$reviewRef.documents.intake.$intakeId._index/route'
import { action as newDocument } from '#app/routes/reviews.$reviewRef.documents.new/route'
import { brokenXml, cutWord, entityBomb, lockedWord, manyParts, nestedBomb, pdfOfPages, wordParagraph, wordXml } from '#tests/factories/files/bad-files'
import { zipBomb } from '#tests/factories/files/word-files'
import { anActor } from '#tests/factories/people'
import { aReview } from '#tests/factories/reviews'
import { answerOf, args, requestAs } from '#tests/support/request-as'

const LONG_MS = 20_000
let secretary: Actor & { accountId: string }
let reviewRef: string
let reviewId: string

beforeAll(async () => {
  secretary = await anActor('secretariat')
  const review = await aReview()
  reviewRef = review.ref
  reviewId = review.id
  startBackgroundWork([
    readIntakes(async (source, { tellPages }) => ('pasted' in source && source.pasted.startsWith('hangs') ? { reading: refuseFile('too_slow') } : readIntake(source, tellPages))),
  ])
})
afterAll(() => stopBackgroundWork())

const fileOf = (name: string, bytes: Uint8Array | string) => new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)
const bring = async (fields: Parameters<typeof requestAs>[2]) => answerOf(newDocument(args(await requestAs(secretary, '/', fields), { reviewRef })))

/** What the page says in the end: beside the field at once, or on the page of a document that took longer to read. */
async function problemOf(answer: Awaited<ReturnType<typeof bring>>): Promise<unknown> {
  if (answer.status === 422) return (answer.data as { submitted: { problems: { words: string }[] } }).submitted.problems[0]?.words
  return (await settled(answer.location)).problem
}

async function settled(location: string | null) {
  const id = location?.split('/').at(-1) ?? ''
  const until = Date.now() + LONG_MS
  for (;;) {
    const intake = await db.documentIntake.findUniqueOrThrow({ where: { id } })
    if (!['waiting', 'reading'].includes(intake.status) || Date.now() > until) return intake
    await new Promise((resume) => setTimeout(resume, 50))
  }
}

describe('a file that cannot be read', () => {
  const files: [string, () => File | Promise<File>, string][] = [
    ['a scan', () => fileOf('scan.pdf', readFileSync('tests/factories/files/scanned.pdf')), 'no text that can be read. If it is a scan'],
    ['a locked PDF', () => fileOf('locked.pdf', readFileSync('tests/factories/files/encrypted.pdf')), 'password protected'],
    ['a locked Word document', () => fileOf('locked.docx', lockedWord()), 'password protected'],
    ['a Word document cut short', async () => fileOf('cut.docx', await cutWord()), 'damaged'],
    ['a Word document with broken XML', async () => fileOf('broken.docx', await brokenXml()), 'damaged'],
    ['a zip bomb', () => fileOf('bomb.docx', zipBomb(21_000_000)), 'unpacks to far more'],
    ['a zip bomb that lists less than it holds', () => fileOf('liar.docx', zipBomb(1_000_000, 500)), 'damaged'],
    ['a zip bomb that lists more than it holds', () => fileOf('boast.docx', zipBomb(1_000, 210_000_000)), 'unpacks to far more'],
    ['a zip of too many parts', () => fileOf('parts.docx', manyParts()), 'unpacks to far more'],
    ['a PDF of 5,000 pages', () => fileOf('long.pdf', pdfOfPages(5_000)), 'no more than 2,000 pages'],
    ['another kind of file under a good name', () => fileOf('sheet.docx', 'a,b,c'), 'is not a Word document'],
    ['a PDF named .txt', () => fileOf('report.txt', '%PDF-1.7 words'), 'is not plain text'],
    ['a program', () => fileOf('report.pdf.exe', 'MZ'), 'must be a Word document'],
    ['a program whose name reads backwards', () => fileOf('report\u202Excod.exe', 'MZ'), 'must be a Word document'],
    ['an empty file', () => fileOf('empty.docx', ''), 'is empty'],
    ['a page without words', () => fileOf('blank.html', '<p> </p><script>run()</script>'), 'is empty'],
    ['a file of 60 MB', () => fileOf('large.pdf', new Uint8Array(60 * 1024 * 1024)), 'smaller than 40 MB'],
  ]

  it.each(files)('%s is refused in words, with everything that was typed', async (_what, file, words) => {
    const documents = await db.sourceDocument.count()
    const answer = await bring({ source: 'file', text: 'typed before', file: await file() })
    expect(await problemOf(answer)).toContain(words)
    if (answer.status === 422) expect(answer.data).toMatchObject({ submitted: { values: { text: ['typed before'] } } })
    expect(await db.sourceDocument.count()).toBe(documents)
    if (answer.status === 422) expect(await db.documentIntake.count({ where: { reviewId, status: { in: ['waiting', 'reading', 'to_check'] } } })).toBe(0)
  }, 60_000)

  it('one that takes too long says so', async () => {
    expect(await problemOf(await bring({ source: 'paste', text: 'hangs' }))).toContain('took too long')
  })
})

describe('a file that is odd but holds words', () => {
  async function textOf(fields: Parameters<typeof requestAs>[2]) {
    const { location } = await bring(fields)
    const { id, status, text, blocks, fileName } = await settled(location)
    expect(status).toBe('to_check')
    const page = await answerOf(intakePage(args(await requestAs(secretary, location ?? ''), { reviewRef, intakeId: id })))
    expect(page.status).toBe(200)
    return { text: text ?? '', kinds: (JSON.parse(blocks ?? '[]') as { kind: string }[]).map(({ kind }) => kind), fileName }
  }

  it('a bomb among the embedded files of a Word document is never unpacked', async () => {
    expect((await textOf({ source: 'file', file: fileOf('nested.docx', nestedBomb()) })).text).toBe('The words of the report.')
  })

  it('entities that would grow without end are not resolved', async () => {
    const answer = await bring({ source: 'file', file: fileOf('entities.docx', entityBomb()) })
    const words = answer.status === 422 ? String(await problemOf(answer)) : ((await settled(answer.location)).text ?? '')
    expect(words.length).toBeLessThan(200)
  })

  it('two million characters are taken as they were pasted', async () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `Paragraph ${index} ${'of words '.repeat(9)}`.slice(0, 98).padEnd(98, '.')).join('\n\n')
    expect(words.length).toBeGreaterThan(1_999_000)
    expect((await textOf({ source: 'paste', text: words })).text).toBe(words)
  })

  it('words from right to left and emoji keep their places', async () => {
    const words = 'דוח הביקורת\n\nהקצין כתב 😀 שאיש לא ענה.\n\nلم يُسأل أحد 👩‍👧‍👦.'
    expect(await textOf({ source: 'paste', text: words })).toMatchObject({ text: words, kinds: ['paragraph', 'paragraph', 'paragraph'] })
  })

  it('a table within a table stays a table with all its words', async () => {
    const inner = `<w:tbl><w:tr><w:tc>${wordParagraph('inner one')}</w:tc><w:tc>${wordParagraph('inner two')}</w:tc></w:tr></w:tbl>`
    const row = (left: string, right: string) => `<w:tr><w:tc>${left}</w:tc><w:tc>${right}</w:tc></w:tr>`
    const body = `<w:tbl>${row(wordParagraph('a'), wordParagraph('b'))}${row(`${inner}${wordParagraph('after')}`, wordParagraph('d'))}</w:tbl>`
    const { text, kinds } = await textOf({ source: 'file', file: fileOf('tables.docx', wordXml(body)) })
    expect(kinds).toEqual(['table'])
    expect(text).toBe('a\tb\ninner one\tinner two\nafter\td')
  })

  it('a page with scripts gives its words and nothing else', async () => {
    const html = '<h1 onclick="a()">Report</h1><script>steal()</script><p>Words <img src=x onerror=alert(1)><a href="javascript:x()">here</a></p><iframe srcdoc="<script>x</script>"></iframe><style>p{}</style>'
    expect((await textOf({ source: 'file', file: fileOf('page.html', html) })).text).toBe('Report\n\nWords here')
  })

  it('a name with a path, hidden signs or no end is cleaned', async () => {
    expect((await textOf({ source: 'file', file: fileOf('../../etc/pass\u202Ewd.txt', 'One') })).fileName).toBe('passwd.txt')
    const { fileName } = await textOf({ source: 'file', file: fileOf(`${'x'.repeat(3_000)}.txt`, 'Another') })
    expect([fileName?.length, fileName?.slice(-5)]).toEqual([200, '….txt'])
  })
})

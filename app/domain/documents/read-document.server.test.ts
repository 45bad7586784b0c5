import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inventedReport, wordFile, zipBomb } from '#tests/factories/files/word-files'
import { firstFault, type DocumentText } from './document-text'
import { readDocument, readPastedText } from './read-document.server'
import { MOST_BYTES, type Reading } from './read-document-problem'

const file = (name: string) => new Uint8Array(readFileSync(`tests/factories/files/${name}`))
const problemOf = (reading: Reading) => (reading.ok ? 'none' : reading.problem.code)
const wordsOf = (reading: Reading) => (reading.ok ? '' : reading.problem.words)
function documentOf(reading: Reading): DocumentText {
  if (!reading.ok) throw new Error(reading.problem.words)
  expect(firstFault(reading.document)).toBeNull()
  return reading.document
}
const shown = (reading: Reading) => {
  const { text, blocks } = documentOf(reading)
  return blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`)
}

describe('reading Word documents', () => {
  it('keeps headings, the numbers that Word prints, lists and tables', async () => {
    const reading = await readDocument(await inventedReport(), 'Report.DOCX')
    expect(shown(reading)).toEqual([
      'heading: Learning review of Harrow Vale',
      'heading: 1. What was known',
      'listItem: 1.1 The officer wrote that nobody answered.',
      'listItem: 1.2 The panel agreed with Ms Ngô 😀.',
      'heading: 2. What should change',
      'listItem: 2.1 The region should ring first.',
      'paragraph: Two letters follow:',
      'listItem: (a) the police',
      'listItem: (b) housing',
      'listItem: a plain point',
      'table: No\tAction\n1\tTest the number',
    ])
    const { text, blocks } = documentOf(reading)
    const item = blocks[2]
    if (item?.kind !== 'listItem') throw new Error('not a list item')
    expect([item.marker, text.slice(item.wordsStart, item.end)]).toEqual(['1.1', 'The officer wrote that nobody answered.'])
    expect(blocks[9]).toMatchObject({ marker: '•', ordered: false })
    expect(reading).toMatchObject({ ok: true, format: 'docx', mediaType: expect.stringContaining('wordprocessingml') })
  })

  it('reads a document without numbering', async () => {
    const parts = unzipSync(await inventedReport())
    delete parts['word/numbering.xml']
    expect(shown(await readDocument(zipSync(parts), 'a.docx'))).toContain('heading: What was known')
  })

  it('refuses one that was cut short, and one whose parts are not XML', async () => {
    const whole = await inventedReport()
    expect(problemOf(await readDocument(whole.subarray(0, whole.length / 2), 'a.docx'))).toBe('corrupt')
    const parts = unzipSync(whole)
    parts['word/document.xml'] = strToU8('<w:document><w:body><w:p>')
    expect(problemOf(await readDocument(zipSync(parts), 'a.docx'))).toBe('corrupt')
  })

  it('refuses a zip bomb before unpacking it, by its size and by its ratio', async () => {
    expect(problemOf(await readDocument(zipBomb(1000, 210_000_000), 'a.docx'))).toBe('zip_bomb')
    expect(problemOf(await readDocument(zipBomb(21_000_000), 'a.docx'))).toBe('zip_bomb')
  })

  it('is not fooled by a zip that lies about its size', async () => {
    expect(problemOf(await readDocument(zipBomb(1_000_000, 500), 'a.docx'))).toBe('corrupt')
  })

  it('refuses other kinds of file that are named .docx', async () => {
    const program = new Uint8Array(600)
    program.set([0x4d, 0x5a, 0x90, 0x00])
    expect(problemOf(await readDocument(program, 'a.docx'))).toBe('wrong_type')
    expect(problemOf(await readDocument(file('report.pdf'), 'a.docx'))).toBe('wrong_type')
    const sheet = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') })
    expect(problemOf(await readDocument(sheet, 'a.docx'))).toBe('wrong_type')
  })

  it('tells a password from the old format', async () => {
    const compound = new Uint8Array(2048)
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(wordsOf(await readDocument(compound, 'old.doc'))).toContain('old Word format')
    expect(wordsOf(await readDocument(compound, 'renamed.docx'))).toContain('old Word format')
    compound.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024)
    expect(problemOf(await readDocument(compound, 'locked.docx'))).toBe('encrypted')
  })

  it('refuses one without words', async () => {
    expect(problemOf(await readDocument(await wordFile([]), 'a.docx'))).toBe('empty')
  })
})

describe('reading PDF files', () => {
  it('keeps headings, paragraphs and pages, and leaves out what is printed on every page', async () => {
    const document = documentOf(await readDocument(file('report.pdf'), 'report.pdf'))
    const { text, blocks } = document
    expect(text).not.toMatch(/OFFICIAL|Page 1/)
    expect(text).toContain(
      'None of these notes was passed to the neighbourhood policing team, because the officer believed that the weekly list would carry them.',
    )
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading' ? [[block.level, text.slice(block.start, block.end), block.page]] : [],
    )
    expect(headings).toEqual([
      [1, 'Learning review of Harrow Vale', 1],
      [2, 'What the agencies knew', 1],
      [2, 'Decision to recall', 1],
      [2, 'Recommendations', 2],
    ])
    const markers = blocks.flatMap((block) => (block.kind === 'listItem' ? [block.marker] : []))
    expect(markers).toEqual(['1.', '2.', '3.'])
  })

  it('says that one needs its password, is a scan, or is damaged', async () => {
    expect(problemOf(await readDocument(file('encrypted.pdf'), 'a.pdf'))).toBe('encrypted')
    expect(problemOf(await readDocument(file('scanned.pdf'), 'a.pdf'))).toBe('no_text')
    expect(problemOf(await readDocument(strToU8('%PDF-1.7\nnothing more'), 'a.pdf'))).toBe('corrupt')
    expect(problemOf(await readDocument(strToU8('Not a PDF'), 'a.pdf'))).toBe('wrong_type')
  })
})

describe('reading text and web pages', () => {
  const bytesOf = (words: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(words, encoding))

  it('reads UTF-8, UTF-16 with and without its mark, and windows-1252', async () => {
    const words = 'The officer’s note – “unread”'
    const windows = [...words].map((letter) => ({ '’': 0x92, '–': 0x96, '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0))
    const big = Buffer.from(`\uFEFF${words}`, 'utf16le').swap16()
    const files = [
      bytesOf(words, 'utf8'),
      bytesOf(`\uFEFF${words}`, 'utf8'),
      bytesOf(`\uFEFF${words}`, 'utf16le'),
      new Uint8Array(big),
      bytesOf('Plain words, no mark at all', 'utf16le'),
      Uint8Array.from(windows),
    ]
    const texts = await Promise.all(files.map(async (bytes) => documentOf(await readDocument(bytes, 'a.txt')).text))
    expect(texts).toEqual([words, words, words, words, 'Plain words, no mark at all', words])
  })

  it('keeps only the words of a web page', async () => {
    const page = '<!doctype html><title>t</title><script>steal()</script><h1>Review</h1><p>Found <img src=x onerror=bad()>twice'
    expect(shown(await readDocument(bytesOf(page, 'utf8'), 'page.htm'))).toEqual(['heading: Review', 'paragraph: Found twice'])
    expect(documentOf(await readDocument(file('report.html'), 'report.html')).blocks.length).toBeGreaterThan(10)
  })

  it('takes the main part of a web page without what its site puts around it', async () => {
    const page =
      '<body><div id="global-cookie-message">We use cookies</div><header>The site</header><nav>Home</nav><main><div class="gem-c-breadcrumbs">Home > Reports</div><h1>Report</h1><p>The words of the report.</p></main><footer>Contact</footer></body>'
    expect(shown(await readDocument(bytesOf(page, 'utf8'), 'page.html'))).toEqual(['heading: Report', 'paragraph: The words of the report.'])
    expect(shown(await readDocument(bytesOf('<main> </main><p>Beside it</p>', 'utf8'), 'page.html'))).toEqual(['paragraph: Beside it'])
  })

  it('drops NULs from text but refuses what is not text', async () => {
    expect(documentOf(await readDocument(bytesOf('Nobody\0 rang the duty manager.', 'utf8'), 'a.txt')).text).toBe(
      'Nobody rang the duty manager.',
    )
    expect(problemOf(await readDocument(file('report.pdf'), 'a.txt'))).toBe('wrong_type')
    expect(problemOf(await readDocument(bytesOf('BM were the first to say so.', 'utf8'), 'a.txt'))).toBe('none')
    expect(problemOf(await readDocument(bytesOf('{\\rtf1 words}', 'utf8'), 'a.txt'))).toBe('wrong_type')
    expect(problemOf(await readDocument(Uint8Array.from({ length: 500 }, (_, at) => at % 7), 'a.txt'))).toBe('wrong_type')
  })

  it('refuses empty, blank, too large and unknown files', async () => {
    expect(problemOf(await readDocument(new Uint8Array(0), 'a.txt'))).toBe('empty')
    expect(problemOf(await readDocument(bytesOf(' \n\t\n', 'utf8'), 'a.txt'))).toBe('empty')
    expect(problemOf(await readDocument(bytesOf('<p> </p>', 'utf8'), 'a.html'))).toBe('empty')
    expect(problemOf(await readDocument(new Uint8Array(MOST_BYTES + 1), 'a.pdf'))).toBe('too_large')
    expect(problemOf(await readDocument(bytesOf('x '.repeat(2_500_001), 'utf8'), 'a.txt'))).toBe('too_much_text')
    expect(problemOf(await readDocument(bytesOf('words', 'utf8'), 'constructor'))).toBe('wrong_type')
    expect(problemOf(await readDocument(bytesOf('words', 'utf8'), 'a.__proto__'))).toBe('wrong_type')
  })

  it('reads pasted words as text', () => {
    expect(shown(readPastedText('SUMMARY\r\n\r\nNobody rang.'))).toEqual(['heading: SUMMARY', 'paragraph: Nobody rang.'])
    expect(problemOf(readPastedText(' \n'))).toBe('empty')
  })
})

describe('reading damaged files', () => {
  it.each(['docx', 'pdf', 'html'])('never throws and never gives an unsound document of a %s', async (ending) => {
    const whole = ending === 'docx' ? await inventedReport() : file(`report.${ending}`)
    const damage = fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }))
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { maxLength: 6 }), fc.nat(whole.length), async (damages, cut) => {
        const bytes = whole.slice(0, damages.length % 2 === 0 ? whole.length : cut)
        for (const [at, words] of damages) bytes.set(words.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length))
        const reading = await readDocument(bytes, `a.${ending}`)
        if (reading.ok) expect(firstFault(reading.document)).toBeNull()
        else expect(reading.problem.words).toMatch(/^The selected file/)
      }),
      { numRuns: 25 },
    )
  })
})

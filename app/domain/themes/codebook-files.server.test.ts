import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { validateXML } from 'xmllint-wasm'
import { describe, expect, it } from 'vitest'
import { root } from '#tests/support/source-files'
import { readCodebookCsv, writeCodebookCsv } from './codebook-csv.server'
import { MOST_CODES, type CodebookFile, type CodebookTheme } from './codebook-entry'
import { compareCodebook, type StoredTheme } from './compare-codebook'
import { readCodebook, textOfCodebook } from './read-codebook-file.server'
import { readCodebookQdc } from './read-codebook-qdc'
import { writeCodebookQdc } from './write-codebook-qdc'

const fileOf = (name: string) => readFileSync(join(root, 'tests/factories/files/refi-qda', name), 'utf8')
const schema = fileOf('Codebook.xsd')
const problemsOf = async (xml: string) => (await validateXML({ xml: [{ fileName: 'codebook.qdc', contents: xml }], schema: [schema] })).errors.map(({ message }) => message)

/* Texts as the forms keep them: trimmed, with LF, without controls. Some look like labels, formulas, mark-up or escapes. */
const awkward = fc.constantFrom('Include: this', '\\Include: this', '\\\\Code: x', 'Cues:', '=1+1', "'=x", "''@y", '+44', '-', '<b>&amp;</b>', ']]>', '&#0;', '"', 'a,b;c\td', '🙂 é', 'שלום')
const line = fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 30 }))
const kept = (text: string) => text.normalize('NFC').replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '').trim()
const text = fc.array(line, { maxLength: 4 }).map((lines) => kept(lines.join('\n')))
const optional = text.map((each) => each || null)
const word = fc.stringMatching(/^[a-z]{2,9}\*?$/)

const codebook = fc
  .array(fc.record({ name: line, definition: text, include: optional, exclude: optional, example: optional, cues: fc.uniqueArray(word, { maxLength: 4 }), isMission: fc.boolean(), isActive: fc.boolean(), under: fc.nat() }), { minLength: 1, maxLength: 12 })
  .map((themes) => {
    const made: StoredTheme[] = []
    for (const [at, { under, cues, name, ...theme }] of themes.entries()) {
      const parents = made.filter(({ parentId }) => parentId === null || made.some(({ id, parentId: above }) => id === parentId && above === null))
      const parent = under % 2 === 0 ? undefined : parents[under % Math.max(1, parents.length)]
      made.push({
        ...theme, id: `01980000-0000-7000-8000-${String(at).padStart(12, '0')}`, code: `code-${at}`, name: `${kept(name.replace(/\n/g, ' '))} (${at})`.trim(),
        cues: cues.join('\n'), parentId: parent?.id ?? null, position: at, mergedIntoId: null,
      })
    }
    return inTree(made.sort((a, b) => Number(b.isMission) - Number(a.isMission) || a.position - b.position), null)
  })

function inTree(themes: readonly StoredTheme[], parentId: string | null): StoredTheme[] {
  return themes.filter((theme) => theme.parentId === parentId).flatMap((theme) => [theme, ...inTree(themes, theme.id)])
}

const entriesOf = (file: CodebookFile) => {
  if (!file.ok) throw new Error(file.words)
  return file.entries
}

/** The codebook that an empty one becomes by a file. */
function becomes(file: CodebookFile): Omit<CodebookTheme, 'id' | 'parentId'>[] {
  const { entries } = compareCodebook([], entriesOf(file))
  expect(entries.filter(({ what }) => what !== 'new')).toEqual([])
  return entries.map(({ theme: { id: _id, parent: _parent, position: _position, ...theme } }) => theme)
}

const told = (themes: readonly CodebookTheme[]) =>
  themes.map(({ code, name, definition, include, exclude, example, cues, isMission, isActive }) => ({ code, name, definition, include, exclude, example, cues, isMission, isActive }))

describe.each([
  ['a REFI-QDA codebook', writeCodebookQdc],
  ['CSV', writeCodebookCsv],
])('a codebook as %s', (_, write) => {
  /** As an import reads a file: from its bytes. */
  const read = (file: string): CodebookFile => {
    const decoded = textOfCodebook(new TextEncoder().encode(file))
    return decoded.ok ? readCodebook(decoded.text) : decoded
  }

  it('changes nothing when it comes back', () => {
    fc.assert(
      fc.property(codebook, (themes) => {
        const { entries, missing, displaced } = compareCodebook(themes, entriesOf(read(write(themes))))
        expect(entries.filter(({ what }) => what !== 'unchanged')).toEqual([])
        expect([missing, displaced]).toEqual([[], []])
      }),
      { numRuns: 200 },
    )
  })

  it('makes the same codebook in an empty one', () => {
    fc.assert(fc.property(codebook, (themes) => void expect(becomes(read(write(themes)))).toEqual(told(themes))), { numRuns: 200 })
  })
})

describe('a REFI-QDA codebook', () => {
  it('fits the published schema, whatever the words', async () => {
    const samples = fc.sample(codebook, 25)
    for (const themes of samples) expect(await problemsOf(writeCodebookQdc(themes))).toEqual([])
  }, 60_000)

  it('of another tool is read: nested codes, folders, GUIDs in braces; sets are left out', async () => {
    const other = fileOf('other-tool.qdc')
    expect(await problemsOf(other)).toEqual([])
    const file = readCodebookQdc(other)
    expect(file).toMatchObject({
      ok: true,
      notes: [
        'One set of codes is left out: themes stand in one tree.',
        'One code only groups others in the file: as a theme it is out of use, so that nothing is coded with it.',
      ],
    })
    const { entries } = compareCodebook([], entriesOf(file))
    expect(entries.map(({ name, notes, theme }) => [name, theme.isActive, theme.id?.slice(-2), theme.parent, notes])).toEqual([
      ['Work between services', false, '01', null, ['It has no definition yet.']],
      ['Handover & contact', true, '02', { at: 0 }, []],
      ['At night', true, '03', { at: 1 }, ['It has no definition yet.']],
      ['At weekends', true, '04', { at: 1 }, ['It stands 4 levels deep in the file; here it comes under “Handover & contact”.', 'It has no definition yet.']],
    ])
  })

  const around = (codes: string) => `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes></CodeBook>`
  it.each([
    ['with a document type', `<!DOCTYPE CodeBook [<!ENTITY x SYSTEM "file:///etc/passwd">]>${around('<Code name="&x;"/>')}`, 'The file carries a document type, which no codebook needs. It was not read'],
    ['that is cut short', around('<Code name="a"/>').slice(0, -20), 'The file is not whole: it is cut short, or its elements are not closed'],
    ['whose elements cross', '<CodeBook><Codes><Code name="a"></Codes></Code></CodeBook>', 'The file is not whole: it is cut short, or its elements are not closed'],
    ['without codes', around(''), 'The codebook in the file has no codes'],
    ['that is a web page', '<html><body><p>Codes</p></body></html>', 'The file is XML, but not a REFI-QDA codebook'],
    ['that is nested for ever', '<CodeBook><Codes>' + '<Code name="a">'.repeat(5_000), 'The file is nested more than 60 levels deep'],
    ['with too many codes', around('<Code name="a"/>'.repeat(MOST_CODES + 1)), 'The file holds more than 5,000 codes'],
    ['with words only', 'Dear all, please find the codes below.', 'The file needs a first row of headings with at least “Name” in it'],
    ['with nothing', ' ', 'The file is empty'],
  ])('%s is refused in words', (_, xml, words) => expect(readCodebook(xml)).toEqual({ ok: false, words }))

  it('resolves no entities but those of XML', () => {
    expect(entriesOf(readCodebookQdc(around('<Code name="&lt;a&gt; &amp; &bomb; &#233;"/>')))[0]?.name).toBe('<a> & &bomb; é')
  })

  it('of five thousand codes is read and compared', () => {
    const codes = Array.from({ length: MOST_CODES }, (_, at) => `<Code guid="01980000-0000-7000-8000-${String(at).padStart(12, '0')}" name="Code ${at}" isCodable="true"/>`)
    const { entries } = compareCodebook([], entriesOf(readCodebookQdc(around(codes.join('')))))
    expect(entries.filter(({ what }) => what === 'new')).toHaveLength(MOST_CODES)
  })
})

describe('CSV', () => {
  it('guards against formulas', () => {
    const csv = writeCodebookCsv([{ id: 'a', code: 'a', name: '=cmd', definition: '@x', include: "'+1", exclude: null, example: null, cues: '', isMission: false, isActive: true, parentId: null }])
    expect(csv).toContain("a,'=cmd,,'@x,''+1,")
  })

  it('of a spreadsheet set to another country is read, with headings in any order and columns of its own', () => {
    const file = readCodebookCsv('Definition;Colour;NAME;parent code\r\nWhere people live;red;Housing;\r\nShelters;;Shelters;housing\r\n')
    expect(file).toMatchObject({ ok: true, notes: ['Columns that no theme has are left out: Colour.'] })
    expect(entriesOf(file).map(({ name, parent, include }) => [name, parent, include])).toEqual([['Housing', null, undefined], ['Shelters', { code: 'housing' }, undefined]])
  })

  it.each([
    ['Name\n"open', 'The file cannot be read as CSV: a quotation mark is not closed or stands inside a cell that does not begin with one, or a row has more cells than headings'],
    ['Name\na 5" pipe', 'The file cannot be read as CSV: a quotation mark is not closed or stands inside a cell that does not begin with one, or a row has more cells than headings'],
    ['Name\n"Shelters"s', 'The file cannot be read as CSV: a quotation mark is not closed or stands inside a cell that does not begin with one, or a row has more cells than headings'],
    ['Name\n', 'The file has headings but no codes'],
    ['Title,Text\na,b', 'The file needs a first row of headings with at least “Name” in it'],
  ])('%j is refused in words', (csv, words) => expect(readCodebookCsv(csv)).toEqual({ ok: false, words }))
})

describe('the bytes of a file', () => {
  const bytes = (words: string) => new TextEncoder().encode(words)
  it.each([
    ['a packed project', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'This is a project (.qdpx), a spreadsheet or another packed file. Export the codebook alone, as .qdc or .csv'],
    ['a PDF', bytes('%PDF-1.7'), 'The file must be a codebook as .qdc or .csv'],
    ['nothing', new Uint8Array(), 'The file is empty'],
  ])('that are %s are refused in words', (_, data, words) => expect(textOfCodebook(data)).toEqual({ ok: false, words }))

  it('are read in the encodings that programs save', () => {
    expect(textOfCodebook(new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([0x4e, 0xe9]).buffer)]))).toEqual({ ok: true, text: 'Né' })
    expect(textOfCodebook(bytes('\ufeffName\r\nÉtat'))).toEqual({ ok: true, text: 'Name\nÉtat' })
    expect(textOfCodebook(new Uint8Array([0x4e, 0xe9]))).toEqual({ ok: true, text: 'Né' })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFromHtml } from './blocks-from-html'
import { blocksFromText } from './blocks-from-text'
import { correctedDocument } from './corrected-document'
import { firstFault, type DocumentText } from './document-text'
import { offsetAfter, sharedStretches } from './text-difference'

const REPORT = blocksFromHtml(
  '<h1>Review</h1><p>Nobody rnag the manager.</p><ul><li>a point</li></ul><p>The call waited.</p>' +
    '<table><tr><th>No<th>Action<tr><td>1<td>Test the <br>number<tr><td>2<td></table><h2>End</h2><p>Last words.</p>',
)
const shown = ({ text, blocks }: DocumentText) => blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`)
const cellsOf = ({ text, blocks }: DocumentText) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end))) : []))

describe('correctedDocument', () => {
  it('changes nothing where nothing was changed', () => {
    expect(correctedDocument(REPORT, REPORT.text)).toEqual(REPORT)
  })

  it('keeps what each block is when its words are corrected', () => {
    const corrected = correctedDocument(REPORT, REPORT.text.replace('rnag', 'rang').replace('Review', 'The review 😀').replace('a point', 'one point'))
    expect(firstFault(corrected)).toBeNull()
    expect(shown(corrected).slice(0, 3)).toEqual(['heading: The review 😀', 'paragraph: Nobody rang the manager.', 'listItem: one point'])
    expect(corrected.blocks[2]).toMatchObject({ marker: '•' })
    expect(cellsOf(corrected)).toEqual(cellsOf(REPORT))
  })

  it('keeps a table when cells are corrected, and reads it as lines when a row has come', () => {
    const corrected = correctedDocument(REPORT, REPORT.text.replace('Test the', 'Try each').replace('Action', 'What to do'))
    expect(firstFault(corrected)).toBeNull()
    expect(cellsOf(corrected)).toEqual([['No', 'What to do'], ['1', 'Try each\nnumber'], ['2', '']])
    const longer = correctedDocument(REPORT, REPORT.text.replace('2\t', '2\tRing first\n3\t'))
    expect(firstFault(longer)).toBeNull()
    expect(cellsOf(longer)).toEqual([])
    expect(shown(longer)).toContain('heading: End')
  })

  it('reads what was put in as plain text, on the page of what stands before it', () => {
    const pages = blocksFromText('First page.\f\fThird page.\n\nMore.')
    const corrected = correctedDocument(pages, pages.text.replace('Third page.', 'Third page.\n\nNEW HEADING\n\n- a point'))
    expect(firstFault(corrected)).toBeNull()
    expect(corrected.blocks.map(({ kind, page }) => [kind, page])).toEqual([['paragraph', 1], ['paragraph', 3], ['heading', 3], ['listItem', 3], ['paragraph', 3]])
  })

  it('parts and joins paragraphs', () => {
    const parted = correctedDocument(REPORT, REPORT.text.replace('Nobody rnag', 'Nobody.\n\nRnag'))
    expect(shown(parted).slice(1, 3)).toEqual(['paragraph: Nobody.', 'paragraph: Rnag the manager.'])
    expect(shown(correctedDocument(parted, REPORT.text))[1]).toBe('paragraph: Nobody rnag the manager.')
  })

  it('is sound whatever was changed', () => {
    const piece = fc.constantFrom('', '\n', '\n\n', '\t', 'words', ' ', '😀', '1. ', '\n- ', 'ש')
    const edit = fc.record({ at: fc.nat(REPORT.text.length), cut: fc.nat(40), put: fc.array(piece, { maxLength: 5 }) })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const text = edits.reduce((words, { at, cut, put }) => words.slice(0, at) + put.join('') + words.slice(at + cut), REPORT.text)
        const corrected = correctedDocument(REPORT, text)
        expect(firstFault(corrected)).toBeNull()
        expect(correctedDocument(corrected, corrected.text)).toEqual(corrected)
      }),
      { numRuns: 400 },
    )
  })
})

describe('sharedStretches', () => {
  it('finds lines that moved on, and counts page ends as line ends', () => {
    const before = 'one\ntwo\nsame\nsame\nthree\fend'
    const after = 'zero\none\nsame\nsame\nthree\nend'
    const stretches = sharedStretches(before, after)
    expect(stretches.map(({ from, to, length }) => [before.slice(from, from + length).replace('\f', '\n'), after.slice(to, to + length)])).toEqual([
      ['one', 'one'],
      ['same\nsame\nthree\nend', 'same\nsame\nthree\nend'],
    ])
    expect(after.slice(offsetAfter(stretches, before.indexOf('three')))).toBe('three\nend')
  })

  it('shares only equal lines, in order', () => {
    const line = fc.constantFrom('a', 'b', 'c', '', 'd', 'e')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.array(line, { maxLength: 30 }), (one, other) => {
        const [before, after] = [one.join('\n'), other.join('\n')]
        let [from, to] = [-1, -1]
        for (const stretch of sharedStretches(before, after)) {
          expect(stretch.from).toBeGreaterThan(from)
          expect(stretch.to).toBeGreaterThan(to)
          expect(before.slice(stretch.from, stretch.from + stretch.length)).toBe(after.slice(stretch.to, stretch.to + stretch.length))
          ;[from, to] = [stretch.from + stretch.length, stretch.to + stretch.length]
        }
      }),
    )
  })
})

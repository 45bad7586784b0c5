import { describe, expect, it } from 'vitest'
import { blocksFromHtml } from './blocks-from-html'
import { blocksFromText } from './blocks-from-text'
import { blockIndexAt, DocumentText, firstFault, headingsAbove, pageAt, type DocumentBlock } from './document-text'

const paragraph = (start: number, end: number): DocumentBlock => ({ kind: 'paragraph', start, end })

describe('a document in canonical form', () => {
  it.each<[string, string, DocumentBlock[]]>([
    ['words in no block', 'one two', [paragraph(0, 3)]],
    ['words before the first block', 'one two', [paragraph(4, 7)]],
    ['blocks that overlap', 'one two', [paragraph(0, 4), paragraph(3, 7)]],
    ['blocks out of order', 'one two', [paragraph(4, 7), paragraph(0, 3)]],
    ['an empty block', 'one', [paragraph(0, 0), paragraph(0, 3)]],
    ['a block past the end', 'one', [paragraph(0, 4)]],
    [
      'an item that begins its words outside itself',
      'one',
      [{ kind: 'listItem', start: 0, end: 3, depth: 1, ordered: false, marker: '-', wordsStart: 4 }],
    ],
    ['a table with words in no cell', 'one', [{ kind: 'table', start: 0, end: 3, rows: [{ cells: [] }] }]],
    [
      'a cell outside its table',
      'one two',
      [
        { kind: 'table', start: 0, end: 3, rows: [{ cells: [{ start: 0, end: 5, header: false, columns: 1, rows: 1 }] }] },
        paragraph(4, 7),
      ],
    ],
  ])('is refused with %s', (_name, text, blocks) => {
    expect(firstFault({ text, blocks })).not.toBeNull()
    expect(DocumentText.safeParse({ text, blocks }).success).toBe(false)
  })

  it('is accepted when it is sound, and survives being stored as JSON', () => {
    const document = blocksFromHtml('<h1>A</h1><ol><li>b</ol><table><tr><td>c<td><td>d</table>')
    expect(firstFault(document)).toBeNull()
    expect(DocumentText.parse(JSON.parse(JSON.stringify(document)))).toEqual(document)
  })

  it('knows the block and the page of an offset', () => {
    const document = blocksFromText('one\n\ntwo\fthree')
    expect([0, 2, 3, 5, 9, 13].map((offset) => blockIndexAt(document, offset))).toEqual([0, 0, 1, 1, 2, 2])
    expect(blockIndexAt(document, 14)).toBe(-1)
    expect([0, 5, 9, 99].map((offset) => pageAt(document, offset))).toEqual([1, 1, 2, 2])
    expect(pageAt(blocksFromText('no pages'), 0)).toBeNull()
    expect(pageAt({ text: '', blocks: [] }, 0)).toBeNull()
  })

  it('knows the headings that an offset stands under', () => {
    const document = blocksFromHtml('<h1>A</h1><h2>B</h2><p>one</p><h2>C</h2><h4>D</h4><p>two</p>')
    const above = (words: string) => headingsAbove(document, document.text.indexOf(words)).map((heading) => heading.words)
    expect(above('one')).toEqual(['A', 'B'])
    expect(above('two')).toEqual(['A', 'C', 'D'])
  })
})

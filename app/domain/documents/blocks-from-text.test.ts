import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFromText, headingLevel } from './blocks-from-text'
import { firstFault } from './document-text'
import { markerAtStart } from './list-markers'

describe('blocksFromText', () => {
  it('parts paragraphs at blank lines and keeps the words line by line', () => {
    const { text, blocks } = blocksFromText('One line\r\nand its second.\r\n\r\n  Another.  \r')
    expect(text).toBe('One line\nand its second.\n\n  Another.  \n')
    expect(blocks.map((block) => [block.kind, text.slice(block.start, block.end)])).toEqual([
      ['paragraph', 'One line\nand its second.'],
      ['paragraph', 'Another.'],
    ])
    expect(blocks[0]).not.toHaveProperty('page')
  })

  it('keeps a printed marker in the text and says where the words begin', () => {
    const { text, blocks } = blocksFromText('We ask that:\n\n2a. Probation writes\n    a note.\n2b. Police reply.\n\n- first\n    - inner')
    const items = blocks.flatMap((block) =>
      block.kind === 'listItem' ? [[block.marker, block.ordered, block.depth, text.slice(block.wordsStart, block.end)]] : [],
    )
    expect(items).toEqual([
      ['2a.', true, 1, 'Probation writes\n    a note.'],
      ['2b.', true, 1, 'Police reply.'],
      ['-', false, 1, 'first'],
      ['-', false, 2, 'inner'],
    ])
  })

  it('counts pages from form feeds', () => {
    expect(blocksFromText('first\n\fsecond\n\n\fthird').blocks.map((block) => block.page)).toEqual([1, 2, 3])
  })

  it('drops NULs, a byte order mark and characters that print nothing, and mends half characters', () => {
    expect(blocksFromText('\uFEFFA\0B\u0007C\tD\uD83D E').text).toBe('ABC\tD\uFFFD E')
  })

  it.each([
    ['# Summary', 1],
    ['### Panel', 3],
    ['CHAPTER OVERVIEW', 2],
    ['Appendix B terms of reference', 1],
    ['4.2 What the agencies knew', 3],
    ['3 Terms of reference', 2],
    ['3. The adequacy of joint training', null],
    ['The panel met twice.', null],
    ['21.10.1 The probation service should write to each of its heads of unit within one month', null],
    ['Ordinary words', null],
    ['X', null],
  ])('reads the lone line %j as heading level %j', (line, level) => {
    expect(headingLevel(line)).toBe(level)
  })

  it.each([
    ['21.10.1 The service', '21.10.1'],
    ['(iv) later', '(iv)'],
    ['2a) next', '2a)'],
    ['• bullet', '•'],
    ['2019 was hard', null],
    ['-5 degrees', null],
    ['1.5', null],
  ])('finds the marker of %j', (line, marker) => {
    expect(markerAtStart(line)?.marker ?? null).toBe(marker)
  })

  it('makes a well-formed document of any text, and changes nothing but what it says', () => {
    const piece = fc.oneof(fc.constantFrom('\n', '\n\n', ' ', '\t', '\f', '- ', '1. ', '1.2 ', 'A', 'recall.', '\u00A0'), fc.string({ unit: 'binary', maxLength: 6 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const document = blocksFromText(pieces.join(''))
        expect(firstFault(document)).toBeNull()
        expect(blocksFromText(document.text)).toEqual(document)
      }),
      { numRuns: 500 },
    )
  })
})

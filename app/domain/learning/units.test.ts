import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFromHtml } from '#app/domain/documents/blocks-from-html'
import { blocksFromText } from '#app/domain/documents/blocks-from-text'
import { numberAtStart, numberInWords } from './item-number'
import { sentencesOf } from './sentences'
import { unitsOf } from './units'

const sentences = (text: string) => sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
const units = (text: string) => unitsOf(blocksFromText(text))

describe('sentencesOf', () => {
  it.each([
    ['The plan was late. Nobody asked why.', ['The plan was late.', 'Nobody asked why.']],
    ['Mr. Vale met Dr. Oakes. They agreed.', ['Mr. Vale met Dr. Oakes.', 'They agreed.']],
    ['See para. 4 and s. 62 of the Act. It applies.', ['See para. 4 and s. 62 of the Act.', 'It applies.']],
    ['He rang at 10.30 a.m. and left. She came at 4 p.m. The log says so.', ['He rang at 10.30 a.m. and left.', 'She came at 4 p.m.', 'The log says so.']],
    ['It cost £2.5 million. That is much.', ['It cost £2.5 million.', 'That is much.']],
    ['Written by J. R. Marsh for the board. Agreed.', ['Written by J. R. Marsh for the board.', 'Agreed.']],
    ['Staff used tools, e.g. Forms, to help. Few did.', ['Staff used tools, e.g. Forms, to help.', 'Few did.']],
    ['She said: “I rang twice.” No one came.', ['She said: “I rang twice.”', 'No one came.']],
    ['Was it read? It was! Then it was lost…  Why?', ['Was it read?', 'It was!', 'Then it was lost…', 'Why?']],
    ['1. The trust should act. 2. The council should too.', ['1. The trust should act.', '2. The council should too.']],
    ['They took vitamin C. The ward did not know.', ['They took vitamin C.', 'The ward did not know.']],
    ['The firm, Marlow Ltd. of Leam, replied. It agreed.', ['The firm, Marlow Ltd. of Leam, replied.', 'It agreed.']],
    ['', []],
  ])('parts %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})

describe('numberAtStart', () => {
  it.each([
    ['2a. Share the plan', '2a'],
    ['21.10.1 The board', '21.10.1'],
    ['(iv) tell the family', 'iv'],
    ['(3) Publish figures', '3'],
    ['b) Review the form', 'b'],
    ['R3 Housing to visit', 'R3'],
    ['PROVUL8.5 Train call takers', 'PROVUL8.5'],
    ['Recommendation 7: The force should', '7'],
    ['Recommendations will be settled with the board', null],
    ['Proposals to the board', null],
    ['Recommendation 2a – The trust', '2a'],
    ['Action 1: Probation to scope', 'Action 1'],
    ['LP1. The school', 'LP1'],
    ['- 4. Nested in a bullet', '4'],
    ['5.1 Recommendation: the trust', '5.1'],
    ['The board should act', null],
    ['2019 was a hard year', null],
    ['A36 crossings are unlit', null],
    ['£4. It was too little', null],
  ])('reads %j', (text, number) => {
    expect(numberAtStart(text)?.number ?? null).toBe(number)
  })

  it('finds a number in running words', () => {
    expect(numberInWords('In answer to recommendation 2b, the trust')).toBe('2b')
    expect(numberInWords('The trust accepts them all')).toBeNull()
  })
})

describe('unitsOf', () => {
  it('keeps paragraphs whole, and says where they stand', () => {
    const found = units('REVIEW OF PRACTICE\n\nFirst words. More of them.\n\nRecommendations\n\n1. The trust should act.\n2. The council should act.')
    expect(found.map(({ kind, number, text }) => [kind, number, text])).toEqual([
      ['heading', null, 'REVIEW OF PRACTICE'],
      ['paragraph', null, 'First words. More of them.'],
      ['heading', null, 'Recommendations'],
      ['item', '1', '1. The trust should act.'],
      ['item', '2', '2. The council should act.'],
    ])
    expect(found[1]?.sentences).toHaveLength(2)
    expect(found[4]?.headings).toEqual(['REVIEW OF PRACTICE', 'Recommendations'])
  })

  it('parts a list that was run into a line, and leaves one in the flow of a sentence', () => {
    expect(units('The Harbour Trust should: 1. train staff; 2. keep notes; and 3. report.').map((unit) => unit.text)).toEqual([
      'The Harbour Trust should:',
      '1. train staff;',
      '2. keep notes; and',
      '3. report.',
    ])
    expect(units('The Home Office should: (3) Publish figures.').map((unit) => unit.number)).toEqual([null, '3'])
    expect(units('It was unclear (i) who led and (ii) who followed.')).toHaveLength(1)
    expect(units('Chaired by: C. Marsh-Lane')).toHaveLength(1)
  })

  it('joins lines that were wrapped, and parts lines that were not', () => {
    const wrapped = 'The force did not tell the probation service that the man had been\nseen near the school, and the probation service did not ask whether\nanybody had seen him there since his release from prison in the\nspring.'
    expect(units(wrapped)).toHaveLength(1)
    expect(units('Police closed the log.\nThe school was not told.\nProbation did not ask.')).toHaveLength(3)
  })

  it('reads rows of a flattened table with the names of their columns', () => {
    const found = units('Action | Lead | By when\n1. Visit each flat | Housing | May\n2. Ring each tenant | Wardens | June')
    expect(found.map(({ kind, number }) => [kind, number])).toEqual([
      ['row', null],
      ['row', '1'],
      ['row', '2'],
    ])
    expect(found[1]?.cells.map((cell) => cell.column)).toEqual(['Action', 'Lead', 'By when'])
  })

  it('reads a table by its rows, and a form laid out as a table by its lines', () => {
    const table = blocksFromHtml('<table><tr><th>No</th><th>Recommendation</th></tr><tr><td>4</td><td>Act now</td></tr></table>')
    expect(unitsOf(table).map(({ kind, number }) => [kind, number])).toEqual([
      ['row', null],
      ['row', '4'],
    ])
    const long = `<p>${'The plan was not read by anybody. '.repeat(30)}</p>`
    const form = blocksFromHtml(`<table><tr><td>5</td><td>${long}<p>(1) One matter.</p>${long}</td></tr></table>`)
    expect(unitsOf(form).length).toBeGreaterThan(3)
  })

  it('takes a number that a list prints outside its text', () => {
    const list = blocksFromHtml('<ol><li>Act</li><li>Report</li></ol>')
    expect(unitsOf(list).map((unit) => unit.number)).toEqual(['1', '2'])
  })

  it('holds for any text: in order, no overlap, exact words, nothing left out', () => {
    const piece = fc.constantFrom('The board should act. ', '1. ', '\n', '\n\n', '- ', '\t', ' | ', 'a) ', 'X:', '👩‍⚖️ ', '(ii) ', 'Mr. ', 'RECOMMENDATIONS', 'ب ', '“quoted.” ')
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 }), (pieces) => {
        const document = blocksFromText(pieces.join(''))
        let reached = 0
        for (const unit of unitsOf(document)) {
          expect(unit.start).toBeGreaterThanOrEqual(reached)
          expect(document.text.slice(unit.start, unit.end)).toBe(unit.text)
          expect(document.text.slice(reached, unit.start).trim()).toBe('')
          expect(unit.wordsStart).toBeGreaterThanOrEqual(unit.start)
          for (const sentence of unit.sentences) {
            expect(sentence.start).toBeGreaterThanOrEqual(unit.start)
            expect(sentence.end).toBeLessThanOrEqual(unit.end)
            expect(sentence.end).toBeGreaterThan(sentence.start)
          }
          reached = unit.end
        }
        expect(document.text.slice(reached).trim()).toBe('')
      }),
    )
  })
})

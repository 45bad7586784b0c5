import { describe, expect, it } from 'vitest'
import { blocksFromPdf } from './blocks-from-pdf'
import { firstFault } from './document-text'
import { hyphenJudge } from './pdf-hyphens'
import type { PlacedText } from './pdf-lines'

const run = (str: string, y: number, options: Partial<PlacedText> = {}): PlacedText => {
  const fontSize = options.fontSize ?? 10
  return { str, x: 50, y, width: str.length * fontSize * 0.5, fontSize, dir: 'ltr', ...options }
}
const shown = (...pages: PlacedText[][]) => {
  const document = blocksFromPdf(pages)
  expect(firstFault(document)).toBeNull()
  return document.blocks.map((block) => `${block.kind} ${block.page}: ${document.text.slice(block.start, block.end)}`)
}
const LONG = 'The panel heard from every agency that it had asked and from'
const WORDS = 'call letter visit list plan meeting report number door street office ward cell court order file note shift bus'.split(' ')
/** Lines of which no two are the same. */
const said = (page: number, from: number, count: number) =>
  Array.from({ length: count }, (_, index) => run(`The ${WORDS[(page * 7 + index) % 19]} of the ${WORDS[(page * 5 + index * 3 + 1) % 19]} was on page ${page}.`, from - index * 12))
const prose = (from: number, count: number, words = LONG, options: Partial<PlacedText> = {}) =>
  Array.from({ length: count }, (_, index) => run(words, from - index * 12, options))

describe('hyphens at line ends', () => {
  const judge = (lines: string[]) => hyphenJudge(lines)(lines[0] ?? '', lines[1] ?? '')

  it.each([
    [['the infor-', 'mation was kept', 'Their information'], 'join'],
    [['the multi-', 'agency panel', 'A multi-agency plan'], 'keep'],
    [['a multi-', 'disciplinary team', 'disciplinary action'], 'keep'],
    [['a safe-', 'guarding lead met'], 'join'],
    [['the follow-', 'up visit', 'They follow', 'look up'], 'keep'],
    [['pages 3-', '4 of it'], null],
    [['the police -', 'nobody rang'], null],
    [['Westmere-', 'Eastholme'], null],
  ])('%j: %s', (lines, verdict) => expect(judge(lines)).toBe(verdict))

  it('are taken out of a paragraph where they only broke a word', () => {
    expect(shown([run('No information about the risk and no infor-', 700), run('mation about the plan reached the multi-', 688), run('agency panel.', 676)])).toEqual([
      'paragraph 1: No information about the risk and no information about the plan reached the multi-agency panel.',
    ])
  })
})

describe('what is printed on page after page', () => {
  it('goes where left and right pages differ, and whatever the number of the page looks like', () => {
    const page = (number: number) => [
      run(number % 2 ? 'Harrow Vale review' : 'OFFICIAL-SENSITIVE', 800, { x: number % 2 ? 400 : 50 }),
      ...said(number, 700, 5),
      run(number < 3 ? `Page ${number} of 6` : ['iii', 'iv', 'v', 'vi'][number - 3] ?? '', 30),
    ]
    const words = shown(...[1, 2, 3, 4, 5, 6].map(page)).join('\n')
    expect(words).not.toMatch(/Harrow|OFFICIAL|of 6|\bi?v\b/)
    expect(words.match(/page \d\./g)).toHaveLength(30)
  })

  it('goes where the title changes with the chapter, and first lines of the text stay', () => {
    const page = (number: number) => [run(`Chapter ${'abcdefgh'.charAt(Math.floor(number / 2))} of the report`, 810), ...said(number, 760, 6)]
    const words = shown(...Array.from({ length: 8 }, (_, index) => page(index))).join('\n')
    expect(words).not.toContain('Chapter')
    expect(words.match(/page \d\./g)).toHaveLength(48)
  })

  it('is not what each page is about', () => {
    const page = (number: number) => [run(`Recommendation ${number}`, 780), run(`Lesson for all ${number}`, 760, { fontSize: 14 }), ...said(number, 700, 6)]
    const words = shown(...[1, 2, 3, 4, 5].map(page)).join('\n')
    expect(words.match(/Recommendation \d/g)).toHaveLength(5)
    expect(words.match(/Lesson for all \d/g)).toHaveLength(5)
  })
})

describe('footnotes', () => {
  const first = [
    run('It was known that the number had been changed', 100),
    run('3', 104, { x: 275.5, width: 3, fontSize: 6 }),
    run('and the panel asked the police why', 88),
    run('3 Letter of the panel to the force, which was never', 52, { fontSize: 8 }),
    run('answered.', 42, { fontSize: 8 }),
    run('4 See chapter two.', 30, { fontSize: 8 }),
  ]
  const second = [run('nobody had been told.', 700), ...prose(670, 4, `${LONG}.`)]

  it('follow the paragraph during which their page ends, and their numbers stand in brackets', () => {
    expect(shown([...prose(400, 6, `${LONG}.`), ...first], second).slice(1, 4)).toEqual([
      'paragraph 1: It was known that the number had been changed[3] and the panel asked the police why nobody had been told.',
      'paragraph 1: 3 Letter of the panel to the force, which was never answered.',
      'paragraph 1: 4 See chapter two.',
    ])
  })

  it('are not seen in small type that has no number', () => {
    expect(shown([...prose(400, 6, `${LONG}.`), run('Printed on paper that was used before.', 60, { fontSize: 7 })])).toHaveLength(2)
  })
})

describe('two columns', () => {
  const LEFT = 'the left one says it in thirty'
  const RIGHT = 'the right one says it in more'
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => [
      run(`${LEFT}${index === count - 1 ? '.' : ''}`, from - index * 12, { width: 170 }),
      run(`${RIGHT}${index === count - 1 ? '.' : ''}`, from - index * 12, { x: 300, width: 170 }),
    ]).flat()

  it('are read one after the other, under a heading that goes over both', () => {
    const words = shown([run('What happened in both of the boroughs that year', 740, { fontSize: 16, width: 420 }), ...rows(700, 12)])
    expect(words).toHaveLength(3)
    expect(words[1]?.match(/left/g)).toHaveLength(12)
    expect(words[2]?.match(/right/g)).toHaveLength(12)
    expect(words[1]).not.toContain('right')
  })

  it('of a table are not taken for columns of prose', () => {
    const table = Array.from({ length: 12 }, (_, index) => [run(`${index + 1}`, 700 - index * 24), run('An action of the plan for this', 700 - index * 24, { x: 300, width: 170 })]).flat()
    expect(shown(table)[0]).toMatch(/^table 1: 1\tAn action/)
  })
})

describe('tables', () => {
  const cells = (y: number, ...words: string[]) => words.flatMap((word, index) => (word === '' ? [] : [run(word, y, { x: 50 + index * 150 })]))

  it('keep what is wrapped in its cell', () => {
    expect(
      shown([
        ...prose(760, 1, `${LONG}.`),
        ...cells(720, 'Current state', 'Evidence', 'Recommendation'),
        ...cells(696, 'Two lists of', 'Nine cases were', 'Keep one list that'),
        ...cells(684, 'people at risk', 'on one list only', 'both teams read'),
        ...cells(660, 'No number', 'Calls were lost', 'Answer at night'),
        ...cells(648, '', 'at the weekend', ''),
        ...prose(610, 1, `${LONG}.`),
      ]),
    ).toEqual([
      `paragraph 1: ${LONG}.`,
      'table 1: Current state\tEvidence\tRecommendation\nTwo lists of people at risk\tNine cases were on one list only\tKeep one list that both teams read\nNo number\tCalls were lost at the weekend\tAnswer at night',
      `paragraph 1: ${LONG}.`,
    ])
  })

  it('whose columns are not clear stay lines with tabs', () => {
    expect(shown([run('One letter', 700), run('Two', 700, { x: 200 }), run('Three visits', 688), run('Four', 688, { x: 260 }), run('Five calls', 676), run('Six', 676, { x: 330 })])).toEqual([
      'paragraph 1: One letter\tTwo',
      'paragraph 1: Three visits\tFour',
      'paragraph 1: Five calls\tSix',
    ])
  })
})

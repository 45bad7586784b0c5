import { describe, expect, it } from 'vitest'
import { blocksFromPdf } from './blocks-from-pdf'
import { firstFault } from './document-text'
import { linesOfPage, type PlacedText } from './pdf-lines'
import { withoutRunningLines } from './pdf-running-lines'

const run = (str: string, y: number, options: Partial<PlacedText> = {}): PlacedText => ({
  str,
  x: 50,
  y,
  width: str.length * 5,
  fontSize: 10,
  dir: 'ltr',
  ...options,
})
const shown = (...pages: PlacedText[][]) => {
  const document = blocksFromPdf(pages)
  expect(firstFault(document)).toBeNull()
  return document.blocks.map((block) => `${block.kind} ${block.page}: ${document.text.slice(block.start, block.end)}`)
}
const LONG = 'The panel heard from every agency that it had asked and from'

describe('blocksFromPdf', () => {
  it('joins the lines of a paragraph and parts paragraphs at a gap', () => {
    expect(shown([run(LONG, 700), run('several that it had not.', 688), run(`${LONG} one`, 664), run('more.', 652)])).toEqual([
      `paragraph 1: ${LONG} several that it had not.`,
      `paragraph 1: ${LONG} one more.`,
    ])
  })

  it('parts paragraphs without a gap where a sentence ends short of the margin', () => {
    expect(shown([run(LONG, 700), run('itself.', 688), run(LONG, 676), run('others.', 664)])).toHaveLength(2)
  })

  it('carries a sentence over a page past the lines that every page prints', () => {
    const page = (number: number, words: string[]) => [
      run('OFFICIAL', 800),
      ...words.map((line, index) => run(line, 700 - index * 12)),
      run(`Page ${number} of 2`, 30),
    ]
    expect(shown(page(1, [`${LONG}.`, LONG]), page(2, ['those who came later.', `${LONG}.`]))).toEqual([
      `paragraph 1: ${LONG}. ${LONG} those who came later.`,
      `paragraph 2: ${LONG}.`,
    ])
    const runs = withoutRunningLines([linesOfPage([run('Once only', 800)], 1), linesOfPage([run('Another', 800)], 2)])
    expect(runs.flat().map((line) => line.words)).toEqual(['Once only', 'Another'])
  })

  it('takes larger type for headings, by size, and joins a heading of two lines', () => {
    expect(
      shown([
        run('A review of', 780, { fontSize: 20 }),
        run('everything', 756, { fontSize: 20 }),
        run('Findings', 720, { fontSize: 14 }),
        run(LONG, 700),
        run('others.', 688),
      ]),
    ).toEqual(['heading 1: A review of everything', 'heading 1: Findings', `paragraph 1: ${LONG} others.`])
  })

  it('keeps printed markers with their words, and lines that hang below them', () => {
    const indented = { x: 70 }
    expect(
      shown([
        run('We ask:', 712),
        run('2a.', 700),
        run('that the police write', 700, indented),
        run('to housing;', 688, indented),
        run('2b.', 676),
        run('that housing replies.', 676, indented),
      ]),
    ).toEqual(['paragraph 1: We ask:', 'listItem 1: 2a. that the police write to housing;', 'listItem 1: 2b. that housing replies.'])
  })

  it('makes a table of lines in clear columns', () => {
    const row = (y: number, left: string, right: string) => [run(left, y), run(right, y, { x: 200 })]
    expect(shown([...row(700, 'Train all staff', 'March'), ...row(688, 'Test the number', 'May')])).toEqual([
      'table 1: Train all staff\tMarch\nTest the number\tMay',
    ])
  })

  it('joins runs without a space where none was printed, and keeps a hyphen at a line’s end', () => {
    const split = [run('infor', 700, { width: 25 }), run('mation', 700, { x: 75 })]
    expect(shown(split)).toEqual(['paragraph 1: information'])
    expect(shown([run(`${LONG} multi-`, 700), run('agency panels.', 688)])).toEqual([`paragraph 1: ${LONG} multi-agency panels.`])
  })

  it('makes nothing of pages without words', () => {
    expect(blocksFromPdf([[], [run(' ', 10)]])).toEqual({ text: '', blocks: [] })
  })
})

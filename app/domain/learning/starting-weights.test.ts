import { describe, expect, it } from 'vitest'
import { flatStarterCodebook } from '#app/domain/themes/flat-codebook'
import { bestShifts } from './best-shifts'
import stored from './starting-weights.json'
import { modelFrom, storedModel } from './theme-model'

const cues = new Set(flatStarterCodebook().flatMap(({ code, cues: phrases }) => phrases.map((cue) => `q:${code}:${cue}`)))
const names = Object.keys(stored.features)

describe('the starting weights', () => {
  it('hold numbers of stems, pairs of stems and our own cues: no sentence, no figure', () => {
    for (const name of names.filter((each) => each.startsWith('w:'))) expect(name).toMatch(/^w:[\p{L}']+( [\p{L}']+)?$/u)
    const odd = names.filter((name) => !/^(?:w:|c:|s:|p:|o:)/.test(name) && !cues.has(name))
    expect(odd).toEqual([])
    expect(Object.values(stored.features).flat().every(Number.isInteger)).toBe(true)
  })

  it('know the starter themes and are small', () => {
    expect(new Set(stored.codes)).toEqual(new Set(flatStarterCodebook().map(({ code }) => code)))
    expect(JSON.stringify(stored).length).toBeLessThan(600_000)
  })

  it('are the same after being kept', () => expect(storedModel(modelFrom(stored))).toEqual(stored))
})

describe('bestShifts', () => {
  it('moves every confidence of a theme by one amount, so that the order within it stays', () => {
    const codebook = [{ code: 'a', name: 'A', definition: '', cues: [] }]
    const unit = { index: 0, start: 0, end: 1, text: 'x', kind: 'paragraph', number: null, wordsStart: 0, sentences: [], cells: [], headings: [], blockIndex: 0 } as const
    const answers = [true, true, false, true, false, false]
    const document = { name: 'd', units: answers.map((_, index) => ({ ...unit, index })), themes: answers.map((yes) => new Set(yes ? ['a'] : [])), disputed: answers.map(() => new Set<string>()) }
    const odds = [3, 2, 1, 0, -1, -2].map((z) => Float64Array.of(z))
    const shift = bestShifts([{ document, odds }], codebook).get('a') ?? NaN
    expect(odds.map(([z = 0]) => z + shift >= 0)).toEqual([true, true, true, true, false, false])
  })
})

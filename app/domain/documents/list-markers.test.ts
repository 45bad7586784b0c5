import { describe, expect, it } from 'vitest'
import { listLetters, printedMarker, romanNumeral } from './list-markers'

describe('markers of ordered lists', () => {
  it.each([
    [1, 'i'],
    [4, 'iv'],
    [49, 'xlix'],
    [1994, 'mcmxciv'],
    [0, '0'],
    [4000, '4000'],
  ])('writes %i as the roman numeral %s', (number, numeral) => {
    expect(romanNumeral(number)).toBe(numeral)
  })

  it.each([
    [1, 'a'],
    [26, 'z'],
    [27, 'aa'],
    [52, 'az'],
    [703, 'aaa'],
    [0, '0'],
  ])('writes %i as the letters %s', (number, letters) => {
    expect(listLetters(number)).toBe(letters)
  })

  it('follows the type of the list', () => {
    expect(['1', 'a', 'A', 'i', 'I', 'x'].map((type) => printedMarker(4, type))).toEqual(['4.', 'd.', 'D.', 'iv.', 'IV.', '4.'])
  })
})

import { describe, expect, it } from 'vitest'
import { codedUnits, placesOf, type BlindCoding } from './coding-places'
import { needsReason, settledPassages, settlementsFor } from './settlement'

const units = [0, 1, 2, 3, 4, 5].map((index) => ({ start: index * 10, end: index * 10 + 9 }))
let count = 0
const coding = (coder: 1 | 2, start: number, end: number, ...themeIds: string[]): BlindCoding => ({
  id: `coding ${++count}`, coder, start, end, themeIds, kind: 'finding', note: null,
})

describe('the places of a document', () => {
  it('hold codings that count for a common unit, and are agreed where every unit got the same', () => {
    const places = placesOf(units, [
      coding(1, 0, 9, 'a'), coding(2, 0, 8, 'a'),
      coding(1, 20, 39, 'b'), coding(2, 30, 39, 'b'),
      coding(2, 50, 59, 'c'),
    ])
    expect(places.map(({ units: held, isAgreed, codings }) => [held.from, held.to, isAgreed, codings.length])).toEqual([
      [0, 1, true, 2],
      [2, 4, false, 2],
      [5, 6, false, 1],
    ])
    expect(places[1]).toMatchObject({ start: 20, end: 39 })
  })

  it('stay apart where codings only stand side by side', () => {
    expect(placesOf(units, [coding(1, 0, 9, 'a'), coding(2, 10, 19, 'a')])).toHaveLength(2)
  })

  it('are agreed however each coder parted the same words', () => {
    const [place] = placesOf(units, [coding(1, 0, 19, 'a', 'b'), coding(2, 0, 19, 'a'), coding(2, 0, 9, 'b'), coding(2, 10, 19, 'b')])
    expect(place?.isAgreed).toBe(true)
  })

  it('are not agreed where only the kind differs', () => {
    const [place] = placesOf(units, [coding(1, 0, 9, 'a'), { ...coding(2, 0, 9, 'a'), kind: 'good_practice' }])
    expect(place?.isAgreed).toBe(false)
  })

  it('count each coding for its units', () => {
    const given = codedUnits(units, [coding(1, 0, 19, 'a'), coding(1, 10, 19, 'b'), coding(2, 12, 15, 'c')])
    expect(given.slice(0, 2).map(({ first, second }) => [[...first], [...second]])).toEqual([[['a'], []], [['a', 'b'], ['c']]])
  })
})

describe('settling a place', () => {
  const [place] = placesOf(units, [coding(1, 0, 9, 'a'), coding(2, 0, 9, 'b'), coding(2, 0, 19, 'c')])
  const other = { kind: 'system_issue' as const, themeIds: ['d'] }
  const settle = (settlement: Parameters<typeof settledPassages>[1]) =>
    place && settledPassages(place, settlement, other).map(({ start, end, themeIds }) => `${start}-${end} ${themeIds.join()}`)

  it('takes the words and themes of one coder, of both, others, or none', () => {
    expect(settle('first')).toEqual(['0-9 a'])
    expect(settle('second')).toEqual(['0-9 b', '0-19 c'])
    expect(settle('both')).toEqual(['0-9 a,b', '0-19 c'])
    expect(settle('other')).toEqual(['0-19 d'])
    expect(settle('nothing')).toEqual(['0-19 '])
  })

  it('offers only what is there to be taken', () => {
    expect(settlementsFor({ codings: [coding(2, 0, 9, 'a')] })).toEqual(['second', 'other', 'nothing'])
  })

  it('needs a reason where the coders differed, and to depart from both', () => {
    const agreed = placesOf(units, [coding(1, 0, 9, 'a'), coding(2, 0, 9, 'a')])[0]
    expect(place && needsReason(place, 'first')).toBe(true)
    expect(agreed && [needsReason(agreed, 'first'), needsReason(agreed, 'nothing')]).toEqual([false, true])
  })
})

import { describe, expect, it } from 'vitest'
import { FEW, rankedPairs, toOnePlace } from './themes-together'

const theme = (name: string) => ({ name })
const pair = (one: string, other: string, together: number, ofOne = 10, ofOther = 10) => ({ one: theme(one), other: theme(other), ofOne, ofOther, together })

describe('themes that occur together', () => {
  it('are measured against what chance would make of them', () => {
    // 20 of 100 passages have the one, 30 the other: by chance 6 would have both; 12 do.
    expect(rankedPairs([pair('a', 'b', 12, 20, 30)], 100)).toMatchObject([{ expected: 6, lift: 2, isFew: false }])
    expect(toOnePlace(2)).toBe('2.0')
  })

  it('are ranked by how far they stand out, and left out where there are none', () => {
    const ranked = rankedPairs([pair('a', 'b', 5, 40, 10), pair('a', 'c', 5, 10, 10), pair('b', 'c', 0)], 100)
    expect(ranked.map(({ other }) => other.name)).toEqual(['c', 'b'])
  })

  it('come last where there are few, by how many there are', () => {
    const ranked = rankedPairs([pair('a', 'b', 1, 1, 1), pair('c', 'd', FEW - 1, 50, 50), pair('e', 'f', FEW, 50, 50)], 100)
    expect(ranked.map(({ one, isFew }) => [one.name, isFew])).toEqual([['e', false], ['c', true], ['a', true]])
  })
})

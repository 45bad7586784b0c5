import { describe, expect, it } from 'vitest'
import { wilsonInterval } from './wilson'

describe('the Wilson interval', () => {
  // Newcombe (1998), table I, method 3: the score method without continuity correction.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i is as published', (met, n, low, high) => {
    const interval = wilsonInterval(met, n)
    expect(interval?.low).toBeCloseTo(low, 4)
    expect(interval?.high).toBeCloseTo(high, 4)
  })

  it('mirrors itself', () => {
    const [some, others] = [wilsonInterval(7, 40), wilsonInterval(33, 40)]
    expect(some?.low).toBeCloseTo(1 - (others?.high ?? 0), 12)
    expect(some?.high).toBeCloseTo(1 - (others?.low ?? 0), 12)
  })

  it('stays within 0 and 1 where everything or nothing is met', () => {
    for (let n = 1; n <= 60; n++) {
      expect(wilsonInterval(0, n)?.low).toBe(0)
      expect(wilsonInterval(n, n)?.high).toBe(1)
    }
  })

  it('says nothing of no cases', () => {
    expect(wilsonInterval(0, 0)).toBeNull()
  })
})

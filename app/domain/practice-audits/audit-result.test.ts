import { describe, expect, it } from 'vitest'
import { besideBaseline, isBelow, shareInWords, shareResult } from './audit-result'

describe('the figures of a question', () => {
  it('count yes as met, partly as half a score, and leave out what does not apply', () => {
    const result = shareResult({ yes: 6, partly: 2, no: 4, not_applicable: 30 })
    expect(result).toMatchObject({ n: 12, shareMet: 0.5, isSmall: false })
    expect(result.meanScore).toBeCloseTo(7 / 12, 12)
  })

  it('mark a small number of cases', () => {
    expect(shareResult({ yes: 9, not_applicable: 50 }).isSmall).toBe(true)
    expect(shareResult({ yes: 10 }).isSmall).toBe(false)
  })

  it('make no share of no cases', () => {
    const result = shareResult({ not_applicable: 4 })
    expect(result).toMatchObject({ n: 0, shareMet: null, meanScore: null, interval: null, isSmall: false })
    expect(shareInWords(result)).toBe('No case to which it applied')
  })

  it('are said with their n and interval', () => {
    expect(shareInWords(shareResult({ yes: 39, partly: 10, no: 15 }))).toBe('61% met (39 of 64; 95% interval 49% to 72%)')
  })
})

describe('the threshold', () => {
  it.each([
    [0.79, 0.8, true],
    [57 / 60, 0.95, false],
    [0.81, 0.8, false],
    [0.1, null, false],
    [null, 0.8, false],
  ])('%s against %s: below is %s', (share, threshold, below) => {
    expect(isBelow(share, threshold)).toBe(below)
  })
})

describe('beside the baseline', () => {
  it.each([
    [{ shareMet: 0.78, n: 50 }, { shareMet: 0.61, n: 64 }, '17 points above the baseline, 61% (n = 64)'],
    [{ shareMet: 0.6, n: 50 }, { shareMet: 0.61, n: 64 }, '1 point below the baseline, 61% (n = 64)'],
    [{ shareMet: 0.61, n: 50 }, { shareMet: 0.61, n: 64 }, 'The same as the baseline, 61% (n = 64)'],
    [{ shareMet: null, n: 0 }, { shareMet: 0.61, n: 64 }, 'Baseline 61% (n = 64); not counted in this round'],
    [{ shareMet: 0.5, n: 2 }, { shareMet: null, n: 0 }, 'Not counted in the baseline'],
  ])('is said in words', (now, before, words) => {
    expect(besideBaseline(now, before)).toBe(words)
  })
})

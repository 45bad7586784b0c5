import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorffsAlpha, type RatedUnit } from './krippendorffs-alpha'
import { masiDistance } from './masi-distance'

/** Units out of one line of ratings per rater; "." is missing. */
const unitsOf = (...raters: string[]): RatedUnit<string>[] => {
  const rows = raters.map((line) => line.split(' ').map((rating) => (rating === '.' ? null : rating)))
  return (rows[0] ?? []).map((_, unit) => rows.map((row) => row[unit] ?? null))
}

const someUnits = fc.array(fc.array(fc.option(fc.constantFrom('a', 'b', 'c')), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 30 })

// Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), sections A to C.
describe("Krippendorff's alpha", () => {
  it('is as published of binary data by two observers (A)', () => {
    expect(krippendorffsAlpha(unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')).value).toBeCloseTo(0.095, 3)
  })

  it('is as published of nominal data by two observers (B)', () => {
    expect(krippendorffsAlpha(unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d')).value).toBeCloseTo(0.692, 3)
  })

  it('is as published of nominal data by four observers with missing ratings (C)', () => {
    const units = unitsOf('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .')
    expect(krippendorffsAlpha(units).value).toBeCloseTo(0.743, 3)
  })

  it('says in words why it has no value', () => {
    expect(krippendorffsAlpha(unitsOf('a . b', '. a .'))).toMatchObject({ value: null, because: 'No unit was rated by two.' })
    expect(krippendorffsAlpha(unitsOf('a a', 'a a'))).toMatchObject({ value: null, because: expect.stringContaining('All ratings are the same') as string })
  })

  it('has a bootstrap interval that holds it, and is the same each time', () => {
    const units = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
    const measure = krippendorffsAlpha(units)
    expect(measure).toEqual(krippendorffsAlpha(units))
    const interval = measure.value === null ? null : measure.interval
    expect(interval?.low).toBeLessThan(0.692)
    expect(interval?.high).toBeGreaterThan(0.692)
    expect(interval?.low).toBeGreaterThan(0.2)
    expect(interval?.high).toBeLessThanOrEqual(1)
  })

  it('is the same whoever comes first and in whatever order', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const { value } = krippendorffsAlpha(units)
        for (const other of [units.map((unit) => [...unit].reverse()), [...units].reverse()]) {
          const again = krippendorffsAlpha(other).value
          if (value === null) expect(again).toBeNull()
          else expect(again).toBeCloseTo(value, 9)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('is 1 of identical ratings that vary', () => {
    expect(krippendorffsAlpha(unitsOf('a b c a', 'a b c a'))).toEqual({ value: 1, interval: null })
  })

  it('takes sets that overlap in part as apart in part', () => {
    const sets = { both: new Set(['x', 'y']), one: new Set(['x']), other: new Set(['z']) }
    const units = [[sets.both, sets.one], [sets.other, sets.other], [sets.one, sets.one]]
    const inPart = krippendorffsAlpha(units, { distance: masiDistance }).value
    expect(inPart).toBeGreaterThan(krippendorffsAlpha(units).value ?? 1)
    expect(inPart).toBeLessThan(1)
  })
})

// Passonneau (2006): monotonicity is 1, 2/3, 1/3 or 0 for the same sets, one within the other, some in common, and none.
describe('the MASI distance', () => {
  const set = (items: string) => new Set(items)

  it.each([
    ['ab', 'ab', 0],
    ['a', 'ab', 1 - (1 / 2) * (2 / 3)],
    ['ab', 'bc', 1 - (1 / 3) * (1 / 3)],
    ['a', 'b', 1],
    ['', '', 0],
    ['', 'a', 1],
  ])('of {%s} and {%s} is %d, either way', (one, other, distance) => {
    expect(masiDistance(set(one), set(other))).toBeCloseTo(distance, 12)
    expect(masiDistance(set(other), set(one))).toBeCloseTo(distance, 12)
  })
})

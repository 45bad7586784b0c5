import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohensKappa, standardErrorOfKappa } from './cohens-kappa'
import { percentAgreement } from './percent-agreement'
import { tableOf, type AgreementTable, type RatedPair } from './ratings'

const table = (...counts: number[][]): AgreementTable<string> => ({ categories: counts.map((_, index) => `category ${index}`), counts })
const somePairs = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c')), { minLength: 1, maxLength: 60 })
const turned = (pairs: RatedPair<string>[]) => pairs.map(([first, second]): RatedPair<string> => [second, first])

describe("Cohen's kappa", () => {
  it('is as published by Cohen (1960), table 2', () => {
    const published = table([88, 14, 18], [10, 40, 10], [2, 6, 12])
    expect(percentAgreement(published).value).toBeCloseTo(0.7, 10)
    expect(cohensKappa(published).value).toBeCloseTo(0.492, 3)
  })

  // Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions", 3rd edition (2003), table 18.1.
  it('is as published by Fleiss, Levin and Paik (2003) of the diagnoses of 100 patients', () => {
    const published = table([75, 1, 4], [5, 4, 1], [0, 0, 10])
    expect(cohensKappa(published).value).toBeCloseTo(0.676, 3)
    expect(standardErrorOfKappa(published)).toBeCloseTo(0.088, 3)
  })

  // SAS/STAT User's Guide, the FREQ procedure: two dermatologists rate skin conditions.
  it("has the 95% interval that the SAS/STAT User's Guide prints of skin conditions", () => {
    const measure = cohensKappa(table([10, 4, 1, 0], [5, 10, 12, 2], [2, 4, 12, 5], [0, 2, 6, 13]))
    expect(measure.value).toBeCloseTo(0.3449, 4)
    expect(measure).toMatchObject({ interval: { low: expect.closeTo(0.203, 4) as number, high: expect.closeTo(0.4868, 4) as number } })
  })

  // D. G. Bonett, statpsych: ci.kappa(.05, 31, 12, 4, 58), after Fleiss and Paik (2003).
  it('has the standard error and the interval that Bonett publishes of a fourfold table', () => {
    const published = table([31, 12], [4, 58])
    const measure = cohensKappa(published)
    expect(measure.value).toBeCloseTo(0.6756757, 7)
    expect(standardErrorOfKappa(published)).toBeCloseTo(0.07344761, 7)
    expect(measure).toMatchObject({ interval: { low: expect.closeTo(0.531721, 6) as number, high: expect.closeTo(0.8196303, 6) as number } })
  })

  // Feinstein and Cicchetti (1990): the same agreement of 85%, and a kappa of 0.70 or of 0.32.
  it('shows the paradox that Feinstein and Cicchetti (1990) published', () => {
    expect(cohensKappa(table([40, 9], [6, 45])).value).toBeCloseTo(0.7, 2)
    expect(cohensKappa(table([80, 10], [5, 5])).value).toBeCloseTo(0.32, 2)
  })

  it('says in words why it has no value', () => {
    expect(cohensKappa(tableOf([]))).toMatchObject({ value: null, because: 'Nothing was rated by both.' })
    expect(cohensKappa(tableOf([['yes', 'yes'], ['yes', 'yes']], ['yes', 'no']))).toMatchObject({ value: null, because: expect.stringContaining('same rating') as string })
  })

  it('is 1 where two raters agree throughout, without an interval', () => {
    expect(cohensKappa(tableOf([['a', 'a'], ['b', 'b']]))).toEqual({ value: 1, interval: null })
  })

  it('is 0 where one rater never varies, without an interval that would look certain', () => {
    const measure = cohensKappa(tableOf([['a', 'a'], ['a', 'b'], ['a', 'a']]))
    expect(measure.value).toBeCloseTo(0, 12)
    expect(measure).toMatchObject({ interval: null })
  })

  it('is the same whoever comes first, in whatever order, and never beyond its interval or its bounds', () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const measure = cohensKappa(tableOf(pairs))
        for (const other of [turned(pairs), [...pairs].reverse()]) {
          const again = cohensKappa(tableOf(other))
          if (measure.value === null) expect(again.value).toBeNull()
          else expect(again.value).toBeCloseTo(measure.value, 9)
        }
        if (measure.value === null) return
        expect(Math.abs(measure.value)).toBeLessThanOrEqual(1)
        if (!measure.interval) return
        expect(measure.interval.low).toBeLessThanOrEqual(measure.value + 1e-12)
        expect(measure.interval.high).toBeGreaterThanOrEqual(measure.value - 1e-12)
      }),
    )
  })

  it('is 1 of identical ratings that vary', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 2, maxLength: 40 }), (ratings) => {
        fc.pre(new Set(ratings).size > 1)
        expect(cohensKappa(tableOf(ratings.map((rating): RatedPair<string> => [rating, rating]))).value).toBe(1)
      }),
    )
  })
})

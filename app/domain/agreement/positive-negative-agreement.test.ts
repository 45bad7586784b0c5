import { describe, expect, it } from 'vitest'
import { percentAgreement } from './percent-agreement'
import { positiveAndNegativeAgreement } from './positive-negative-agreement'
import { tableOf, type AgreementTable } from './ratings'
import { strengthOfAgreement } from './strength-of-agreement'

const fourfold = (counts: number[][]): AgreementTable<boolean> => ({ categories: [true, false], counts })

describe('positive and negative agreement', () => {
  // Cicchetti and Feinstein (1990), on the two fourfold tables of Feinstein and Cicchetti (1990).
  it.each([
    { counts: [[40, 9], [6, 45]], positive: 0.84, negative: 0.86 },
    { counts: [[80, 10], [5, 5]], positive: 0.91, negative: 0.4 },
  ])('of $counts are as published', ({ counts, positive, negative }) => {
    const agreement = positiveAndNegativeAgreement(fourfold(counts))
    expect(agreement.positive.value).toBeCloseTo(positive, 2)
    expect(agreement.negative.value).toBeCloseTo(negative, 2)
  })

  it('say in words why they have no value', () => {
    expect(positiveAndNegativeAgreement(tableOf([[false, false]])).positive).toEqual({ value: null, because: 'Neither said yes to any unit.' })
    expect(positiveAndNegativeAgreement(tableOf([[true, true]])).negative).toEqual({ value: null, because: 'Both said yes to every unit.' })
  })
})

describe('percent agreement', () => {
  it('is the share of units with the same rating', () => {
    expect(percentAgreement(tableOf([['a', 'a'], ['a', 'b'], ['b', 'b'], ['c', 'c']])).value).toBe(0.75)
  })

  it('has no value of nothing', () => {
    expect(percentAgreement(tableOf([]))).toEqual({ value: null, because: 'Nothing was rated by both.' })
  })
})

describe('the strength of agreement', () => {
  it.each([
    [-0.01, 'poor'], [0, 'slight'], [0.2, 'slight'], [0.21, 'fair'], [0.4, 'fair'], [0.41, 'moderate'], [0.6, 'moderate'],
    [0.61, 'substantial'], [0.8, 'substantial'], [0.81, 'almost perfect'], [1, 'almost perfect'],
  ])('of %d is called as Landis and Koch (1977) do', (value, word) => {
    expect(strengthOfAgreement(value)).toBe(word)
  })
})

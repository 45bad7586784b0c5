import { describe, expect, it } from 'vitest'
import { agreementOf, type CodedUnit } from './coding-agreement'

const unit = (first: string, second: string): CodedUnit => ({ first: new Set(first.split('')), second: new Set(second.split('')) })
const untouched = Array.from({ length: 96 }, () => unit('', ''))

describe('the agreement of two codings', () => {
  const coded = [unit('a', 'a'), unit('a', 'ab'), unit('b', 'b'), unit('', 'a')]
  const agreement = agreementOf([...coded, ...untouched], ['b', 'a', 'c'])

  it('compares themes on the units that at least one coded, and says how many there are in all', () => {
    expect([agreement.n, agreement.all]).toEqual([4, 100])
    expect(agreement.themes.map(({ themeId, counts }) => [themeId, counts])).toEqual([
      ['b', { both: 1, first: 0, second: 1, neither: 2 }],
      ['a', { both: 2, first: 0, second: 1, neither: 1 }],
    ])
  })

  it('does not rise with text that neither coded', () => {
    const without = agreementOf(coded, ['a', 'b'])
    expect(agreement.themes.find(({ themeId }) => themeId === 'a')).toMatchObject(without.themes[0] ?? {})
    expect(agreement.overall).toEqual(without.overall)
  })

  it('looks at where they coded over all units', () => {
    expect(agreement.where.counts).toEqual({ both: 3, first: 0, second: 1, neither: 96 })
    expect(agreement.where.percent.value).toBe(0.99)
    expect(agreement.where.positive.value).toBeCloseTo(6 / 7, 10)
  })

  it('takes the themes of a unit together overall: alike on two of four', () => {
    expect(agreement.overall.percent.value).toBe(0.5)
    expect(agreement.overall.alpha.value).toBeLessThan(1)
    expect(agreement.overall.alpha.value).toBeGreaterThan(0)
  })

  it('says in words what cannot be told', () => {
    expect(agreementOf(untouched, ['a'])).toMatchObject({ n: 0, themes: [], overall: { percent: { value: null } } })
    expect(agreementOf([unit('a', 'a')], ['a']).themes[0]?.kappa).toMatchObject({ value: null })
  })

  it('is throughout where both coded alike', () => {
    const alike = agreementOf([unit('a', 'a'), unit('b', 'b'), unit('ab', 'ab')], ['a', 'b'])
    expect(alike.themes.map(({ kappa, alpha, percent }) => [kappa.value, alpha.value, percent.value])).toEqual([[1, 1, 1], [1, 1, 1]])
    expect(alike.overall.alpha.value).toBe(1)
  })
})

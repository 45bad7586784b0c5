import { describe, expect, it } from 'vitest'
import { byNumber, nameOf, numberOrderOf } from './recommendation'

describe('the number of a recommendation', () => {
  it('sorts as people count', () => {
    const printed = ['21.10.1', '10', '2b', '2', 'R10', '21.9', '2a', '21.10.2', 'R9', '3']
    expect(printed.map((number) => ({ number })).sort(byNumber).map(({ number }) => number)).toEqual([
      '2', '2a', '2b', '3', '10', '21.9', '21.10.1', '21.10.2', 'R9', 'R10',
    ])
  })

  it.each([['2a', '2 A'], ['03', '3'], ['Rec 4', 'rec4']])('takes %s and %s for the same', (one, other) => {
    expect(numberOrderOf(one)).toBe(numberOrderOf(other))
  })

  it('is named without saying recommendation twice', () => {
    expect([nameOf({ number: '2a' }), nameOf({ number: 'Recommendation 4' })]).toEqual(['Recommendation 2a', 'Recommendation 4'])
  })
})

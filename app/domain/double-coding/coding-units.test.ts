import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFromText } from '#app/domain/documents/blocks-from-text'
import { codingUnitsOf, unitsCoveredBy } from './coding-units'

describe('the units of analysis', () => {
  it('are the sentences of a document, in order', () => {
    const document = blocksFromText('She was not seen for weeks. Nobody rang.\n\nThe panel met twice.')
    const words = codingUnitsOf(document).map(({ start, end }) => document.text.slice(start, end))
    expect(words).toEqual(['She was not seen for weeks.', 'Nobody rang.', 'The panel met twice.'])
  })
})

describe('a passage', () => {
  const units = [{ start: 0, end: 10 }, { start: 11, end: 21 }, { start: 22, end: 32 }]

  it.each([
    { start: 0, end: 21, counts: [0, 1], why: 'both that it covers' },
    { start: 5, end: 14, counts: [0], why: 'the one of which it covers half, not the one of which it covers less' },
    { start: 12, end: 15, counts: [1], why: 'the one that it is part of, where it covers half of none' },
    { start: 8, end: 15, counts: [1], why: 'the one of which it covers most, where it covers half of none' },
    { start: 10, end: 11, counts: [], why: 'none, where it is in none' },
    { start: 30, end: 90, counts: [2], why: 'the last' },
  ])('from $start to $end counts for $why', ({ start, end, counts }) => {
    expect(unitsCoveredBy(units, { start, end })).toEqual(counts)
  })

  it('counts for at least one unit wherever it touches one, and for units that follow each other', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 40 }), (start, length) => {
        const passage = { start, end: start + length }
        const counts = unitsCoveredBy(units, passage)
        const touches = units.some((unit) => unit.start < passage.end && unit.end > passage.start)
        expect(counts.length > 0).toBe(touches)
        expect(counts.every((unit, index) => index === 0 || unit === (counts[index - 1] ?? 0) + 1)).toBe(true)
      }),
    )
  })
})

import { expect, it } from 'vitest'
import { protectiveMarkingOf, type MarkedReview } from './protective-marking'

const review = (facts: Partial<MarkedReview> = {}): MarkedReview => ({ marking: 'official', handling: null, isRestricted: false, ...facts })

it('is the highest marking of the reviews that an action answers, with the handling of each', () => {
  expect(protectiveMarkingOf([])).toEqual({ marking: 'OFFICIAL', isSensitive: false })
  expect(
    protectiveMarkingOf([
      review({ handling: 'Do not forward.' }),
      review({ marking: 'official_sensitive', handling: 'Panel members only.', isRestricted: true }),
      review({ handling: 'Do not forward.' }),
    ]),
  ).toEqual({ marking: 'OFFICIAL-SENSITIVE', isSensitive: true, handling: 'Restricted to the people named. Do not forward. Panel members only.' })
})

import { expect, it } from 'vitest'
import { protectiveMarkingOf, protectiveMarkingOfList, type MarkedReview } from './protective-marking'

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

it('is the highest marking of a list too, which leaves differing instructions to the page of each review', () => {
  const open = review()
  const sensitive = review({ marking: 'official_sensitive', handling: 'Panel members only.' })
  const restricted = review({ isRestricted: true })
  const differing = 'Handling instructions are on the page of each review.'
  expect(protectiveMarkingOfList([])).toEqual({ marking: 'OFFICIAL', isSensitive: false })
  expect(protectiveMarkingOfList([open, sensitive])).toEqual({ marking: 'OFFICIAL-SENSITIVE', isSensitive: true, handling: differing })
  expect(protectiveMarkingOfList([sensitive, sensitive]).handling).toBe('Panel members only.')
  expect(protectiveMarkingOfList([sensitive, review({ handling: 'Do not forward.' })]).handling).toBe(differing)
  expect(protectiveMarkingOfList([restricted]).handling).toBe('Restricted to the people named.')
  expect(protectiveMarkingOfList([restricted, open])).toEqual({ marking: 'OFFICIAL', isSensitive: false, handling: 'Some of it is restricted to the people named.' })
})

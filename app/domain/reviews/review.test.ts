import { describe, expect, it, test } from 'vitest'
import { looksLikeAName, mappaCategories, mappaLevels, mappaProblem } from './review'

test('of all pairs of MAPPA category and level only category 3 at level 1 is wrong', () => {
  const pairs = mappaCategories.flatMap((category) => mappaLevels.map((level) => ({ category, level })))
  expect(pairs).toHaveLength(12)
  expect(pairs.filter(({ category, level }) => mappaProblem(category, level))).toEqual([{ category: '3', level: '1' }])
  expect(mappaProblem('3', null)).toBeNull()
  expect(mappaProblem(null, '1')).toBeNull()
})

describe('a subject that looks like a real name', () => {
  it.each(['Jordan Hale', 'Siân Price-Evans', 'Amy J. Okoro'])('%s does', (subject) => expect(looksLikeAName(subject)).toBe(true))
  it.each(['Adult A', 'Child B', 'Mr C', 'Alder', 'the first subject', 'Adult 12', 'Adult Rowan', 'Child Sorrel', null])('%s does not', (subject) =>
    expect(looksLikeAName(subject)).toBe(false),
  )
})

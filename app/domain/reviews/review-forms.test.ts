import { describe, expect, it } from 'vitest'
import { addDays } from '../shared/calendar'
import { today } from '../shared/clock'
import { IncidentForm, NewReviewForm, ReviewForm, ReviewStatusForm } from './review-forms'

const typed = { title: ['A review'], kindCode: ['sfo'], marking: ['official'], incident: ['new'], incidentTitle: ['An attack'] }
const problemsOf = (fields: Record<string, string[]>) =>
  Object.fromEntries((NewReviewForm.safeParse({ ...typed, ...fields }).error?.issues ?? []).map(({ path, message }) => [path[0], message]))

describe('capturing a review', () => {
  it('needs little, and leaves the rest empty', () => {
    expect(NewReviewForm.parse(typed)).toMatchObject({ title: 'A review', subject: null, agencyIds: [], mappaLevel: null, isRestricted: false })
  })

  it('names each field that is missing', () => {
    expect(Object.keys(problemsOf({ title: [''], kindCode: [], marking: ['secret'], incident: [] })).sort()).toEqual([
      'incident', 'kindCode', 'marking', 'title',
    ])
  })

  it.each([
    [{ mappaCategory: ['3'], mappaLevel: ['1'] }, 'mappaLevel', 'MAPPA category 3 is managed at level 2 or 3, never at level 1'],
    [{ mappaCategory: ['5'] }, 'mappaCategory', 'Select a MAPPA category from the list'],
    [{ incident: ['existing'] }, 'incidentId', 'Select the incident'],
    [{ incidentTitle: [' '] }, 'incidentTitle', 'Enter what happened, in a few words'],
    [{ incidentOccurredOn: [addDays(today(), 1)] }, 'incidentOccurredOn', 'Date of the incident must be today or in the past'],
    [{ commissionedOn: ['2026-02-30'] }, 'commissionedOn', 'Date of commissioning must be a real date, like 27 3 2026'],
    [
      { commissionedOn: ['2026-03-02'], dueOn: ['2026-03-01'] },
      'dueOn',
      'Due date must be the same as or after the date of commissioning',
    ],
    [{ title: ['x'.repeat(201)] }, 'title', 'Enter 200 characters or fewer'],
  ])('%j is refused beside %s', (fields, field, words) => {
    expect(problemsOf(fields)).toEqual({ [field]: words })
  })
})

it('a review is changed only from a version', () => {
  const fields = { ...typed, incidentId: ['an-id'] }
  expect(ReviewForm.safeParse({ ...fields, version: ['3'] }).data).toMatchObject({ version: 3 })
  expect(ReviewForm.safeParse(fields).error?.issues[0]).toMatchObject({ path: ['version'], message: 'This page is out of date. Open it again' })
})

it('a step is one of the table, and its dates lie in the past', () => {
  expect(ReviewStatusForm.safeParse({ step: ['vanish'], version: ['0'] }).error?.issues[0]?.message).toBe('Select what happens next')
  const early = ReviewStatusForm.safeParse({ step: ['publish'], publishedOn: [addDays(today(), 1)], version: ['0'] })
  expect(early.error?.issues[0]?.message).toBe('Date of publication must be today or in the past')
})

it('an incident keeps its few words', () => {
  expect(IncidentForm.safeParse({ title: [''], version: ['0'] }).error?.issues[0]?.message).toBe('Enter what happened, in a few words')
})

import { describe, expect, it } from 'vitest'
import { AnswerForm, answerFieldsOf, NewRecommendationForm, SendForm } from './recommendation-forms'

const problemsOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`) ?? []

describe('the form of a recommendation', () => {
  it('needs its number, its words and its scope', () => {
    expect(problemsOf(NewRecommendationForm.safeParse({}))).toEqual([
      'number: Enter the number as printed in the report',
      'text: Enter the recommendation, word for word',
      'scope: Select how far the recommendation reaches',
    ])
  })

  it('keeps the words to the letter within', () => {
    const text = 'Seek  assurance:\n\n\u2022 that “it” works\u00a0– always'
    expect(NewRecommendationForm.parse({ number: ['2a'], text: [`\n${text} `], scope: ['local'] }).text).toBe(text)
  })
})

describe('the form of sending', () => {
  it('needs somebody, a date, and a due date that is not before it', () => {
    expect(problemsOf(SendForm.safeParse({ sentOn: [''] }))).toEqual(['agencyIds: Select who it was sent to', 'sentOn: Enter the date sent'])
    const early = { agencyIds: ['a'], sentOn: ['2026-03-02'], dueOn: ['2026-03-01'] }
    expect(problemsOf(SendForm.safeParse(early))).toEqual(['dueOn: Answer due date must be the same as or after the date sent'])
  })
})

describe('the form of an answer', () => {
  const typed = { version: ['0'], answeredOn: ['2026-03-01'], willDo: ['All'], willDoInPart: ['Some'], partNotAccepted: ['The rest'], whyInPart: ['Cost'], whyNot: ['Law'] }
  it.each([
    ['accepted', ['willDo: Enter what will be done']],
    ['accepted_in_part', ['willDoInPart: Enter what will be done', 'partNotAccepted: Enter which part is not accepted', 'whyInPart: Enter why that part is not accepted']],
    ['not_accepted', ['whyNot: Enter why it is not accepted']],
  ])('%s needs what belongs to it', (answer, problems) => {
    expect(problemsOf(AnswerForm.safeParse({ version: ['0'], answeredOn: ['2026-03-01'], answer: [answer] }))).toEqual(problems)
  })

  it.each([
    ['accepted', { response: 'All', partNotAccepted: null, whyNotAccepted: null }],
    ['accepted_in_part', { response: 'Some', partNotAccepted: 'The rest', whyNotAccepted: 'Cost' }],
    ['not_accepted', { response: null, partNotAccepted: null, whyNotAccepted: 'Law' }],
  ] as const)('%s leaves behind what was typed for another answer, and comes back to its own fields', (answer, stored) => {
    const parsed = AnswerForm.parse({ ...typed, answer: [answer] })
    expect(parsed).toEqual({ version: 0, answer, answeredOn: '2026-03-01', ...stored })
    const again = Object.fromEntries(Object.entries(answerFieldsOf(parsed)).map(([field, text]) => [field, [text]]))
    expect(AnswerForm.parse({ version: ['0'], ...again })).toEqual(parsed)
  })
})

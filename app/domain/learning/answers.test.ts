import { describe, expect, it } from 'vitest'
import { blocksFromHtml } from '#app/domain/documents/blocks-from-html'
import { blocksFromText } from '#app/domain/documents/blocks-from-text'
import { findAnswers } from './answers'
import { unitsOf } from './units'

const letter = `Dear Chair,

Recommendation 1: The trust should agree a rota with the police.

We accept this recommendation. The trust will agree a rota by September.

Recommendation 2a: The trust should visit every patient weekly.

We accept this recommendation in part. Visits will be made each fortnight. We cannot visit weekly because there are not enough nurses.

Recommendation 3: The trust should close the ward.

We do not accept this recommendation because the ward is the only one in the county.

Recommendation 4: The trust should publish figures.

We have read this with interest.

Yours sincerely`

describe('findAnswers', () => {
  it('reads each answer of a letter, with what will be done, the part not accepted and why', () => {
    const found = findAnswers(unitsOf(blocksFromText(letter)), 'answer_letter')
    expect(found.map(({ number, answer }) => [number, answer])).toEqual([
      ['1', 'accepted'],
      ['2a', 'accepted_in_part'],
      ['3', 'not_accepted'],
      ['4', null],
    ])
    expect(found[0]?.response).toBe('The trust will agree a rota by September.')
    expect(found[1]?.response).toContain('each fortnight')
    expect(found[1]?.partNotAccepted).toContain('cannot visit weekly')
    expect(found[1]?.whyNotAccepted).toContain('not enough nurses')
    expect(found[2]).toMatchObject({ response: null, partNotAccepted: null })
    expect(found[2]?.whyNotAccepted).toContain('the only one in the county')
  })

  it('reads the rows of a return', () => {
    const table =
      '<table><tr><th>Rec no</th><th>Recommendation</th><th>Agreed / Partly / Not</th><th>Response</th></tr>' +
      '<tr><td>7</td><td>Train staff</td><td>Agreed</td><td>All staff will be trained by May.</td></tr>' +
      '<tr><td>8</td><td>Buy radios</td><td>Not agreed</td><td>Radios would cost more than the budget.</td></tr></table>'
    const found = findAnswers(unitsOf(blocksFromHtml(table)), 'action_plan')
    expect(found.map(({ number, answer }) => [number, answer])).toEqual([
      ['7', 'accepted'],
      ['8', 'not_accepted'],
    ])
    expect(found[0]?.response).toContain('trained by May')
  })

  it('reads a labelled answer in another document, and nothing else there', () => {
    const text = 'Recommendation 2: The force should train staff.\n\nResponse: accepted. The force will train staff.\n\nThe chair accepted the minutes.'
    expect(findAnswers(unitsOf(blocksFromText(text)), 'review_report').map(({ number, answer }) => [number, answer])).toEqual([['2', 'accepted']])
  })

  it('keeps the answer of a letter that numbers nothing', () => {
    const text = 'Dear Coroner,\n\nThe council accepts the concerns in full and will mend the lights.\n\nYours sincerely'
    expect(findAnswers(unitsOf(blocksFromText(text)), 'answer_letter')).toMatchObject([{ number: null, answer: 'accepted' }])
  })
})

import { describe, expect, it } from 'vitest'
import { ageInWords, daysUnanswered, fallsUnder, isOverdue, stateOf, type AddresseeDates, type AnswerFilter } from './addressee-state'

const TODAY = '2026-06-15'
const nothing: AddresseeDates = { sentOn: null, dueOn: null, openedAt: null, acknowledgedAt: null, answer: null, answeredOn: null }
const sent = { ...nothing, sentOn: '2026-06-01' }
const opened = { ...sent, openedAt: '2026-06-02T09:00:00Z' }
const acknowledged = { ...opened, acknowledgedAt: '2026-06-03T09:00:00Z' }

describe('the state of an addressee', () => {
  it.each<[AddresseeDates, string]>([
    [nothing, 'not_sent'],
    [{ ...nothing, openedAt: '2026-06-02T09:00:00Z' }, 'not_sent'],
    [sent, 'sent'],
    [opened, 'opened'],
    [acknowledged, 'acknowledged'],
    [{ ...sent, acknowledgedAt: '2026-06-03T09:00:00Z' }, 'acknowledged'],
    [{ ...acknowledged, answer: 'accepted' }, 'accepted'],
    [{ ...sent, answer: 'accepted_in_part' }, 'accepted_in_part'],
    [{ ...sent, answer: 'not_accepted' }, 'not_accepted'],
  ])('%o is %s', (dates, state) => expect(stateOf(dates)).toBe(state))
})

describe('the age of an answer that is owed', () => {
  it('counts days from the sending, and stops with the answer', () => {
    expect(daysUnanswered(sent, TODAY)).toBe(14)
    expect(daysUnanswered(nothing, TODAY)).toBeNull()
    expect(daysUnanswered({ ...sent, answer: 'not_accepted' }, TODAY)).toBeNull()
  })

  it.each([
    ['2026-06-14', true],
    ['2026-06-15', false],
    [null, false],
  ])('due on %s is overdue: %s', (dueOn, overdue) => {
    expect(isOverdue({ ...sent, dueOn }, TODAY)).toBe(overdue)
    expect(isOverdue({ ...sent, dueOn, answer: 'accepted' }, TODAY)).toBe(false)
    expect(isOverdue({ ...nothing, dueOn }, TODAY)).toBe(false)
  })

  it.each<[AddresseeDates, string | null]>([
    [sent, 'Unanswered for 14 days'],
    [{ ...sent, dueOn: '2026-06-14' }, 'Unanswered for 14 days, 1 day overdue'],
    [{ ...sent, sentOn: TODAY }, 'Sent today'],
    [nothing, null],
    [{ ...sent, answer: 'accepted' }, null],
  ])('is said in words: %#', (dates, words) => expect(ageInWords(dates, TODAY)).toBe(words))
})

describe('the filters by answer', () => {
  const grid: [string, AddresseeDates, AnswerFilter[]][] = [
    ['not sent', nothing, ['not_sent']],
    ['sent', sent, ['unanswered', 'never_opened']],
    ['sent and late', { ...sent, dueOn: '2026-06-14' }, ['unanswered', 'never_opened', 'overdue']],
    ['opened and late', { ...opened, dueOn: '2026-06-14' }, ['unanswered', 'overdue']],
    ['acknowledged', acknowledged, ['unanswered']],
    ['accepted late', { ...opened, dueOn: '2026-06-14', answer: 'accepted' }, ['accepted']],
    ['in part', { ...sent, answer: 'accepted_in_part' }, ['accepted_in_part']],
    ['refused', { ...sent, answer: 'not_accepted' }, ['not_accepted']],
  ]
  const filters: AnswerFilter[] = ['nobody', 'not_sent', 'unanswered', 'never_opened', 'overdue', 'accepted', 'accepted_in_part', 'not_accepted']
  it.each(grid)('%s falls under the right ones', (_, dates, expected) => {
    expect(filters.filter((filter) => fallsUnder(filter, dates, TODAY))).toEqual(expected)
  })
})

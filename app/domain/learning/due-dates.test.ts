import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, isIsoDate } from '#app/domain/shared/calendar'
import { dueIn } from './due-dates'

const from = { date: '2024-01-15', nextMeeting: '2024-03-04' }

describe('dueIn', () => {
  it.each([
    ['It should report by the end of March.', 'by the end of March', '2024-03-31'],
    ['It should report by the end of February.', 'by the end of February', '2024-02-29'],
    ['It should report by the end of January.', 'by the end of January', '2024-01-31'],
    ['Publish it by 31 March 2024.', 'by 31 March 2024', '2024-03-31'],
    ['Publish it by Monday 1st July 2024.', 'by Monday 1st July 2024', '2024-07-01'],
    ['Publish it no later than 5 September.', 'no later than 5 September', '2024-09-05'],
    ['Publish it by 10 January.', 'by 10 January', '2025-01-10'],
    ['Publish it by 31/03/24.', 'by 31/03/24', '2024-03-31'],
    ['Publish it by 2024-03-31.', 'by 2024-03-31', '2024-03-31'],
    ['Publish it by 31 June 2024.', 'by 31 June 2024', null],
    ['The board will see it by September.', 'by September', '2024-09-30'],
    ['The board will see it by September 2025.', 'by September 2025', '2025-09-30'],
    ['Train staff before March.', 'before March', '2024-02-29'],
    ['Within three months the force should train staff.', 'Within three months', '2024-04-15'],
    ['The service will update the board in six months’ time.', 'in six months’ time', '2024-07-15'],
    ["The service will update the board in six months' time.", "in six months' time", '2024-07-15'],
    ['Refresher training should be given within twelve months.', 'within twelve months', '2025-01-15'],
    ['You must respond within 56 days of the date of this report.', 'within 56 days of the date of this report', '2024-03-11'],
    ['Complete by Q3 2024/25.', 'by Q3 2024/25', '2024-12-31'],
    ['Complete by Q4 2024/25.', 'by Q4 2024/25', '2025-03-31'],
    ['Complete by Q3 2024.', 'by Q3 2024', '2024-09-30'],
    ['A paper will come to the next meeting.', 'to the next meeting', '2024-03-04'],
    ['Immediately, the trust should stop this.', 'Immediately', '2024-01-15'],
    ['The trust should stop this with immediate effect.', 'with immediate effect', '2024-01-15'],
    ['The trust should stop this as soon as possible.', 'as soon as possible', null],
    ['The guide will be ready by spring.', 'by spring', '2024-05-31'],
    ['The guide will be ready by winter.', 'by winter', '2024-02-29'],
    ['The guide will be ready by autumn 2025.', 'by autumn 2025', '2025-11-30'],
    ['It should be done by the end of the financial year.', 'by the end of the financial year', '2024-03-31'],
    ['It should be done by the end of the year.', 'by the end of the year', '2024-12-31'],
    ['It should be done by the end of the month.', 'by the end of the month', '2024-01-31'],
    ['It should be done by the end of the week.', 'by the end of the week', '2024-01-21'],
    ['It should be done by the end of 2025.', 'by the end of 2025', '2025-12-31'],
    ['From June the section will check each dossier.', 'From June', '2024-06-01'],
    ['L Marsh will report in December.', 'in December', '2024-12-31'],
    ['Posters will be up by Christmas.', 'by Christmas', '2024-12-25'],
  ])('reads %j', (text, words, on) => {
    expect(dueIn(text, from)).toEqual({ text: words, on })
  })

  it.each([
    'Staff should visit within 24 hours.',
    'A fresh assessment should be made within a month of release.',
    'The letter should be acknowledged within two working days.',
    'The ward should record it immediately.',
    'The man was seen in March 2019 and again in May.',
    'The force should train its staff.',
  ])('finds no due date in %j', (text) => {
    expect(dueIn(text, from)).toBeNull()
  })

  it('keeps the words where the day cannot be told', () => {
    const unknown = { date: null, nextMeeting: null }
    expect(dueIn('Report by the end of March.', unknown)).toEqual({ text: 'by the end of March', on: null })
    expect(dueIn('In six months’ time it will report.', unknown)?.on).toBeNull()
    expect(dueIn('Bring it to the next meeting.', unknown)).toEqual({ text: 'to the next meeting', on: null })
    expect(dueIn('Report by 1 May 2024.', unknown)?.on).toBe('2024-05-01')
  })

  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
  const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

  it('means, by a month without a year, the last day of the next such month', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...MONTHS), (date, month) => {
        const on = dueIn(`Report by the end of ${month}.`, { date, nextMeeting: null })?.on ?? ''
        expect(isIsoDate(on)).toBe(true)
        expect(on >= date && on < addMonths(date, 13)).toBe(true)
        expect(Number(on.slice(5, 7))).toBe(MONTHS.indexOf(month) + 1)
        expect(addDays(on, 1).slice(8)).toBe('01')
      }),
    )
  })

  it('counts days, weeks and months as the calendar does, from any day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const on = (unit: string) => dueIn(`In ${count} ${unit}' time it will report.`, { date, nextMeeting: null })?.on
        expect(on('days')).toBe(addDays(date, count))
        expect(on('weeks')).toBe(addDays(date, 7 * count))
        expect(on('months')).toBe(addMonths(date, count))
        expect(on('years')).toBe(addMonths(date, 12 * count))
      }),
    )
  })

  it('means, by a 29 February without a year, the next one that the calendar has', () => {
    expect(dueIn('Report by 29 February.', { date: '2097-03-01', nextMeeting: null })?.on).toBe('2104-02-29')
  })
})

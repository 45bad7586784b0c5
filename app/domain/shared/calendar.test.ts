import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, isIsoDate, longDate, longDay, longMoment, relativeDays, shortDate } from './calendar'

const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

describe('a calendar date', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-4-01', '', 'tomorrow', '2026-04-31'])('is not %j', (text) => {
    expect(isIsoDate(text)).toBe(false)
  })

  it('is every day of the calendar, and moves by days there and back', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(isIsoDate(date)).toBe(true)
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it('moves by months to the last day of a shorter one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-03-01', -6)).toBe('2025-09-01')
  })
})

describe('in words', () => {
  it('reads the same wherever it is read', () => {
    expect(longDate('2023-09-02')).toBe('2 September 2023')
    expect(shortDate('2023-09-12')).toBe('12 Sep 2023')
  })

  it('says the time of day in London, with ordinary spaces', () => {
    expect(longMoment('2026-07-01T15:05:00Z')).toBe('1 July 2026 at 4:05 pm')
    expect(longMoment('2026-12-31T23:59:00Z')).toBe('31 December 2026 at 11:59 pm')
    expect(longMoment('2026-07-01T23:30:00Z')).toBe('2 July 2026 at 12:30 am')
    expect(longDay('2026-07-01T23:30:00Z')).toBe('2 July 2026')
    expect(longMoment(new Date('2026-01-05T12:00:00Z'))).toBe('5 January 2026 at 12:00 pm')
  })

  it.each([
    ['2026-11-22', 'today'],
    ['2026-11-21', '1 day ago'],
    ['2026-11-25', 'in 3 days'],
    ['2026-10-22', '4 weeks ago'],
    ['2027-05-22', 'in 6 months'],
    ['2023-11-22', '3 years ago'],
    ['2024-05-06', '2 years ago'],
    ['2026-06-01', '5 months ago'],
    ['2026-12-11', 'in 2 weeks'],
    ['2027-01-21', 'in 8 weeks'],
    ['2027-01-22', 'in 2 months'],
  ])('puts %s beside today as %s', (date, words) => {
    expect(relativeDays(date, '2026-11-22')).toBe(words)
  })
})

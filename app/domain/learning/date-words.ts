import type { IsoDate } from '#app/domain/shared/clock'
import { isIsoDate } from '#app/domain/shared/calendar'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The names of months, whole or short, as the part of a pattern. */
export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)'

/** The number of a month by its name ("March" is 3), or null. */
export function monthNumber(name: string): number | null {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return at === -1 ? null : at + 1
}

/** The date of a year, month and day, or null where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): IsoDate | null {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(date) ? date : null
}

/** The last day of a month; months past December are those of the next years. */
export function monthEnd(year: number, month: number): IsoDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** A year as people write it: "24" is 2024, "1998" is 1998. */
export function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

const IN_WORDS = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](${MONTH})\\.?,?[ -](\\d{4}|\\d{2}(?!\\d|[:.]\\d))`, 'gi')
const MONTH_FIRST = new RegExp(`\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'gi')
const IN_FIGURES = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/g
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g

/** A date that a text gives in full, and where. */
export interface WrittenDate {
  at: number
  end: number
  date: IsoDate
}

/** Finds the dates that a text gives with day, month and year, in order: "12 March 2024", "March 12, 2024", "12/03/24", "2024-03-12". */
export function datesIn(text: string): WrittenDate[] {
  const found: WrittenDate[] = []
  const add = (match: RegExpExecArray, year: string | undefined, month: number | null, day: string | undefined) => {
    const date = month === null ? null : dateOf(fullYear(year ?? ''), month, Number(day))
    if (date !== null) found.push({ at: match.index, end: match.index + match[0].length, date })
  }
  for (const match of text.matchAll(IN_WORDS)) add(match, match[3], monthNumber(match[2] ?? ''), match[1])
  for (const match of text.matchAll(MONTH_FIRST)) add(match, match[3], monthNumber(match[1] ?? ''), match[2])
  for (const match of text.matchAll(IN_FIGURES)) add(match, match[3], Number(match[2]), match[1])
  for (const match of text.matchAll(ISO)) add(match, match[1], Number(match[2]), match[3])
  return found.sort((a, b) => a.at - b.at)
}

const WORDS: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  fourteen: 14, fifteen: 15, eighteen: 18, twenty: 20, thirty: 30,
}

/** The names of small numbers and figures, as the part of a pattern. */
export const COUNT = `(\\d{1,3}|${Object.keys(WORDS).join('|')}|twenty[- ](?:one|four|eight)|fifty[- ]six)`

/** The number that a word or figures mean ("six", "56"), or null. */
export function countOf(words: string): number | null {
  const small = words.toLowerCase().replace('-', ' ')
  if (/^\d+$/.test(small)) return Number(small)
  return small.split(' ').reduce<number | null>((sum, word) => {
    const value = word === 'fifty' ? 50 : WORDS[word]
    return sum === null || value === undefined ? null : sum + value
  }, 0)
}

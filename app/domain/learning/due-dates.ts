import { addDays, addMonths } from '#app/domain/shared/calendar'
import type { IsoDate } from '#app/domain/shared/clock'
import { COUNT, countOf, dateOf, fullYear, MONTH, monthEnd, monthNumber } from './date-words'
import type { ExtractedDue } from './extraction'

/** What the words of a due date are counted from. Either may be unknown; the words are kept all the same. */
export interface DueFrom {
  /** The document's own date. */
  date: IsoDate | null
  nextMeeting: IsoDate | null
}

interface Rule {
  words: RegExp
  on: (match: RegExpExecArray, from: DueFrom) => IsoDate | null
}

const BY = '(?:by|before|no later than|not later than|on or before|until|due(?: by| on| in)?|deadline|target(?: date)?|completed? by|for)[ :]+'
const rule = (words: string, on: Rule['on']): Rule => ({ words: new RegExp(words, 'i'), on })
const SEASONS: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11, winter: 14 }

/**
 * The ways in which a due date is written, and the day that each means. A day without a year is the next such
 * day on or after the document's date; a month means its last day ("before March" the day before it), a season
 * the last day of its last month (spring ends in May, winter in February), a quarter its last day (Q3 of
 * 2024/25 ends in December, Q3 of 2024 in September). "From June" is the day that it begins.
 */
const RULES: readonly Rule[] = [
  rule(`\\b${BY}(?:the )?(?:\\w+day,? )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](${MONTH})\\.?(?:,?[ -](\\d{4}|\\d{2})\\b)?`, ([, day, month, year], from) =>
    dayOf(year, monthNumber(month ?? ''), Number(day), from)),
  rule(`\\b${BY}(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)(?:,? (\\d{4}))?\\b`, ([, month, day, year], from) => dayOf(year, monthNumber(month ?? ''), Number(day), from)),
  rule(`\\b${BY}(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})\\b`, ([, day, month, year]) => dateOf(fullYear(year ?? ''), Number(month), Number(day))),
  rule(`\\b${BY}(\\d{4})-(\\d{2})-(\\d{2})\\b`, ([, year, month, day]) => dateOf(Number(year), Number(month), Number(day))),
  rule(`\\b(?:by |before |at |until |for )?(?:the )?end of (?:the month of )?(${MONTH})\\b(?:,? (\\d{4}))?`, ([, month, year], from) => monthOf(year, month, from)),
  rule(`\\b${BY}(?:early |mid[- ]|late )?(${MONTH})\\b\\.?(?:,?[ -](\\d{4})\\b|-(\\d{2})\\b)?(?! \\d)`, ([words, month, year, short], from) => {
    const end = monthOf(year ?? short, month, from)
    return end === null || !/^before/i.test(words) ? end : addDays(`${end.slice(0, 7)}-01`, -1)
  }),
  rule(`\\b(?:by |before |at )?(?:the )?end of (?:the |this |the current |the next )?(financial year|calendar year|year|quarter|month|week)\\b`, ([, period], { date }) =>
    date === null ? null : periodEnd(date, period ?? '')),
  rule('\\b(?:by|before|at) (?:the )?end of (\\d{4})\\b(?!/)', ([, year]) => `${year}-12-31`),
  rule('\\b(?:by |in |during |end of )+Q([1-4])[ ,]*(?:of )?(\\d{4})(?:[/-]\\d{2,4})', ([, quarter, year]) => monthEnd(Number(year), 3 + 3 * Number(quarter))),
  rule('\\b(?:by |in |during |end of )+Q([1-4])[ ,]*(?:of )?(\\d{4})\\b', ([, quarter, year]) => monthEnd(Number(year), 3 * Number(quarter))),
  rule(`\\b(?:by|before|from|in) (?:the |early |late |next |this )*(spring|summer|autumn|winter)\\b(?:,? (?:of )?(\\d{4}))?`, ([words, season, year], from) => {
    const end = seasonEnd(season ?? '', year, from)
    return end === null || !/^from/i.test(words) ? end : `${addMonths(end, -2).slice(0, 7)}-01`
  }),
  rule('\\b(?:by|before) christmas\\b(?: (\\d{4}))?', ([, year], from) => dayOf(year, 12, 25, from)),
  rule(`\\b(?:in|within) ${COUNT} (days?|weeks?|months?|years?)['’]?s?['’]? time\\b`, after),
  rule(`^["“]?(?:within|in|over)(?: the)?(?: next)? ${COUNT} (?:calendar )?(days?|weeks?|months?|years?)\\b(?! of (?!this|the (?:date|report|publication)))`, after),
  rule(`\\bwithin(?: the)?(?: next)? ${COUNT} (?:calendar )?(days?|weeks?|months?|years?) of (?:the )?(?:date of )?(?:this|the) (?:report|letter|review|publication|meeting)`, after),
  rule(`\\bwithin(?: the)? next ${COUNT} (days?|weeks?|months?|years?)\\b`, after),
  rule(`\\bwithin ((?!one|a\\b)${COUNT.slice(1, -1)}) (months|years)(?=[.;,)]|$)`, after),
  rule(`\\bwithin (56|fifty[- ]six|28|twenty[- ]eight) (days)\\b`, after),
  rule('\\b(?:by|at|to|for|before) the (?:board[’\']s |group[’\']s )?next (?:board |group |steering group |partnership )?meeting\\b', (_, { nextMeeting }) => nextMeeting),
  rule('^(?:["“]?immediate(?:ly)?\\b|by immediate(?:ly)?\\b)|\\bwith immediate effect\\b', (_, { date }) => date),
  rule('^by (?:asap|as soon as possible)\\b|\\bas soon as possible\\b', () => null),
  rule(`^(?:from|starting in|as from) (${MONTH})\\b(?: (\\d{4}))?`, ([, month, year], from) => firstOf(year, month, from)),
  rule(`\\b(?:to start |starting |beginning )?from (${MONTH})\\b(?: (\\d{4}))?(?=[.;,)]|$)`, ([, month, year], from) => firstOf(year, month, from)),
  rule(`(?<=\\b(?:will|would|should|to) [^.]{0,300})\\bin (${MONTH})\\b(?: (\\d{4}))?(?=[.;)]|$)`, ([, month, year], from) => monthOf(year, month, from)),
]

/**
 * Finds the words of a due date in an item and the day that they mean, or null where it has none. Of several,
 * the first counts. `on` is null where the document's date (or the next meeting's) is needed and unknown, and
 * where the words fix no day ("as soon as possible", 31 June). Standards of practice ("within 24 hours",
 * "within a month of release") are no due dates.
 */
export function dueIn(text: string, from: DueFrom): ExtractedDue | null {
  let first: { at: number; due: ExtractedDue } | null = null
  for (const { words, on } of RULES) {
    const match = words.exec(text)
    if (match === null || (first !== null && match.index >= first.at)) continue
    first = { at: match.index, due: { text: match[0].replace(/[“"]/g, '').replace(/\.$/, '').trim(), on: on(match, from) } }
  }
  return first?.due ?? null
}

function after([, count, unit]: RegExpExecArray, { date }: DueFrom): IsoDate | null {
  const number = countOf(count ?? '')
  if (date === null || number === null) return null
  switch (unit?.toLowerCase().charAt(0)) {
    case 'd':
      return addDays(date, number)
    case 'w':
      return addDays(date, 7 * number)
    case 'm':
      return addMonths(date, number)
    default:
      return addMonths(date, 12 * number)
  }
}

const yearOf = (date: IsoDate) => Number(date.slice(0, 4))

function dayOf(year: string | undefined, month: number | null, day: number, { date }: DueFrom): IsoDate | null {
  if (month === null) return null
  if (year !== undefined) return dateOf(fullYear(year), month, day)
  return date === null ? null : next(date, (candidate) => dateOf(candidate, month, day))
}

function monthOf(year: string | undefined, name: string | undefined, { date }: DueFrom): IsoDate | null {
  const month = monthNumber(name ?? '')
  if (month === null) return null
  if (year !== undefined) return monthEnd(fullYear(year), month)
  return date === null ? null : next(date, (candidate) => monthEnd(candidate, month))
}

function firstOf(year: string | undefined, month: string | undefined, from: DueFrom): IsoDate | null {
  const end = monthOf(year, month, from)
  return end === null ? null : `${end.slice(0, 7)}-01`
}

function seasonEnd(season: string, year: string | undefined, { date }: DueFrom): IsoDate | null {
  const month = SEASONS[season.toLowerCase()] ?? 5
  if (year !== undefined) return monthEnd(Number(year), month)
  return date === null ? null : next(date, (candidate) => monthEnd(candidate - (month > 12 ? 1 : 0), month))
}

/** The first such day on or after a date; a 29 February may be up to eight years away. */
function next(date: IsoDate, inYear: (year: number) => IsoDate | null): IsoDate | null {
  for (let year = yearOf(date); year <= yearOf(date) + 8; year += 1) {
    const candidate = inYear(year)
    if (candidate !== null && candidate >= date) return candidate
  }
  return null
}

function periodEnd(date: IsoDate, period: string): IsoDate {
  const year = yearOf(date)
  const month = Number(date.slice(5, 7))
  switch (period.toLowerCase()) {
    case 'month':
      return monthEnd(year, month)
    case 'quarter':
      return monthEnd(year, Math.ceil(month / 3) * 3)
    case 'week':
      return addDays(date, (7 - new Date(`${date}T00:00:00Z`).getUTCDay()) % 7)
    case 'financial year':
      return `${month <= 3 ? year : year + 1}-03-31`
    default:
      return `${year}-12-31`
  }
}

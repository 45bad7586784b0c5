import type { IsoDate } from './clock'

const DAY = 86_400_000
const asUtc = (date: IsoDate) => Date.parse(`${date}T00:00:00Z`)

/** Is this text a real calendar date in the form YYYY-MM-DD? */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = asUtc(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The date that lies a number of days (may be negative) from another. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(asUtc(date) + days * DAY).toISOString().slice(0, 10)
}

/** The date that lies a number of months away; the 31st becomes the last day of a shorter month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

/** Whole days from one date to another; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((asUtc(to) - asUtc(from)) / DAY)
}

// Names and order are written out here: what Intl makes of a date differs between the server and each browser, and a page
// that is taken over by the browser must read the same in both.
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]

function dateInWords(date: IsoDate, nameOf: (month: string) => string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${nameOf(MONTHS[(month ?? 0) - 1] ?? '')} ${year}`
}

/** "12 September 2023". */
export function longDate(date: IsoDate): string {
  return dateInWords(date, (month) => month)
}

/** "12 Sep 2023", for the cells of a table. */
export function shortDate(date: IsoDate): string {
  return dateInWords(date, (month) => month.slice(0, 3))
}

const inLondon = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

function partsInLondon(instant: Date | string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = inLondon.formatToParts(typeof instant === 'string' ? new Date(instant) : instant)
  return (type) => parts.find((found) => found.type === type)?.value ?? ''
}

/** "12 September 2023": the day of an instant in Europe/London. */
export function longDay(instant: Date | string): string {
  const part = partsInLondon(instant)
  return longDate(`${part('year')}-${part('month')}-${part('day')}`)
}

/** "12 September 2023 at 4:05 pm", in Europe/London. */
export function longMoment(instant: Date | string): string {
  const part = partsInLondon(instant)
  const hour = Number(part('hour'))
  return `${longDay(instant)} at ${hour % 12 || 12}:${part('minute')} ${hour < 12 ? 'am' : 'pm'}`
}

/**
 * "3 days ago", "in 2 weeks", "today": said beside a date, never instead of it. Only whole weeks, months and years count, so
 * nothing is made out to be longer than it is.
 */
export function relativeDays(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, date)
  if (days === 0) return 'today'
  const [count, unit] = days < 0 ? inWords(date, today) : inWords(today, date)
  const words = `${count} ${unit}${count === 1 ? '' : 's'}`
  return days < 0 ? `${words} ago` : `in ${words}`
}

function inWords(from: IsoDate, to: IsoDate): [number, string] {
  const days = daysBetween(from, to)
  if (days < 14) return [days, 'day']
  const months = wholeMonths(from, to)
  if (months < 2) return [Math.floor(days / 7), 'week']
  return months < 24 ? [months, 'month'] : [Math.floor(months / 12), 'year']
}

function wholeMonths(from: IsoDate, to: IsoDate): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  return addMonths(from, months) > to ? months - 1 : months
}

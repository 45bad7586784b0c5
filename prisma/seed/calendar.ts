import { addDays } from '#app/domain/shared/calendar'
import type { IsoDate } from '#app/domain/shared/clock'
import type { Day } from './story'

/** Turns the days of the stories into dates, all of them counted from one day: the one on which the demonstration is loaded. */
export interface StoryCalendar {
  /** The day itself. */
  exact(day: Day): IsoDate
  /** The day, or the Friday before it: nobody meets, answers or sets a date at the weekend. */
  working(day: Day): IsoDate
  /** How many days from today the working day is. */
  workingDay(day: Day): Day
  /** "March 2024". */
  month(day: Day): string
}

const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

export function storyCalendar(today: IsoDate): StoryCalendar {
  const exact = (day: Day) => addDays(today, day)
  const workingDay = (day: Day) => {
    const weekday = new Date(`${exact(day)}T12:00:00Z`).getUTCDay()
    return day - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0)
  }
  return {
    exact,
    workingDay,
    working: (day) => exact(workingDay(day)),
    month: (day) => monthAndYear.format(new Date(`${exact(day)}T12:00:00Z`)),
  }
}

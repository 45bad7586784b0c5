/** A calendar date, YYYY-MM-DD, as people in England and Wales would write it on the day. */
export type IsoDate = string

let pinned: Date | undefined

/** The present moment, or the one that `atInstant` pins while stories are told. */
export function now(): Date {
  return pinned ?? new Date()
}

/** Today's date in Europe/London. */
export function today(): IsoDate {
  return isoDateOf(now())
}

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar date of an instant in Europe/London. */
export function isoDateOf(instant: Date): IsoDate {
  return london.format(instant)
}

/**
 * Runs `work` as if it were `instant`. For demonstration stories and tests, which run alone in their process:
 * the pin is the process's, so nothing else may be served meanwhile.
 */
export async function atInstant<T>(instant: Date, work: () => Promise<T>): Promise<T> {
  const before = pinned
  pinned = instant
  try {
    return await work()
  } finally {
    pinned = before
  }
}

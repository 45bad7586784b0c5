import type { z } from 'zod'

/** Somebody who was at the meeting that a document minutes, or sent apologies, as a form gives them. */
export interface GivenAttendee {
  name: string
  agencyId: string | null
  /** The body as the document prints it. */
  agencyAsPrinted: string | null
  sentApologies: boolean
}

/** People that one document may list; a form with more is not one of ours. */
export const MOST_ATTENDEES = 200
/** Rows without a name that a form offers beyond those that are filled in. */
export const SPARE_ROWS = 3

const LONGEST = 200
const attendances = ['present', 'apologies'] as const

/** The names of the fields of one row, counted from 1 as people see them. */
export const attendeeFields = (row: number) =>
  ({ name: `attendee${row}Name`, agencyId: `attendee${row}Agency`, agencyAsPrinted: `attendee${row}Body`, attendance: `attendee${row}Attendance` }) as const

type Fields = Record<string, unknown>

/** The people in the rows of a form, in their order. A row whose name is empty is nobody: that is how a person is taken off. */
export function attendeesIn(fields: Fields, context: z.core.$RefinementCtx): GivenAttendee[] {
  return rowsIn(fields).flatMap((row) => {
    const names = attendeeFields(row)
    const name = textOf(fields[names.name])
    const agencyAsPrinted = textOf(fields[names.agencyAsPrinted])
    if (name === '') return []
    for (const [field, text] of [[names.name, name], [names.agencyAsPrinted, agencyAsPrinted]] as const) {
      if (text.length > LONGEST) context.issues.push({ code: 'custom', path: [field], message: `Enter ${LONGEST} characters or fewer`, input: text })
    }
    return [
      {
        name,
        agencyId: textOf(fields[names.agencyId]) || null,
        agencyAsPrinted: agencyAsPrinted || null,
        sentApologies: textOf(fields[names.attendance]) === attendances[1],
      },
    ]
  })
}

/** People as the fields of a form. */
export function fieldsOfAttendees(attendees: readonly GivenAttendee[]): Record<string, string | null> {
  return Object.fromEntries(
    attendees.flatMap(({ name, agencyId, agencyAsPrinted, sentApologies }, index) => {
      const names = attendeeFields(index + 1)
      const attendance = attendances[sentApologies ? 1 : 0]
      return [[names.name, name], [names.agencyId, agencyId], [names.agencyAsPrinted, agencyAsPrinted], [names.attendance, attendance]]
    }),
  )
}

/** How many rows a form shows: those that it came with, or as many as there are people with some to spare. */
export function rowsToShow(submitted: Record<string, string[]> | undefined, attendees: number): number {
  return Math.min(MOST_ATTENDEES, submitted ? Math.max(0, ...rowsIn(submitted)) : attendees + SPARE_ROWS)
}

/** The same fields with more rows for people to be added. */
export function withMoreRows(submitted: Record<string, string[]>): Record<string, string[]> {
  const last = Math.min(MOST_ATTENDEES, Math.max(0, ...rowsIn(submitted)) + SPARE_ROWS)
  return { ...submitted, [attendeeFields(last).name]: [''] }
}

function rowsIn(fields: Fields): number[] {
  const rows = Object.keys(fields).flatMap((name) => /^attendee(\d{1,3})Name$/.exec(name)?.[1] ?? [])
  return rows.map(Number).filter((row) => row >= 1 && row <= MOST_ATTENDEES).sort((a, b) => a - b)
}

function textOf(value: unknown): string {
  const text: unknown = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' ? text.trim() : ''
}

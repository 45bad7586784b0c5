import type { Tx } from '#app/db/change.server'
import type { GivenAttendee } from './attendees'

/** People as the rows of a document's attendance list. */
export const attendeeRows = (attendees: readonly GivenAttendee[]) => attendees.map((attendee, position) => ({ ...attendee, position }))

/** Does each agency that somebody is said to come from exist? */
export async function agenciesExist(tx: Tx, attendees: readonly GivenAttendee[]): Promise<boolean> {
  const ids = [...new Set(attendees.flatMap(({ agencyId }) => agencyId ?? []))]
  return (await tx.agency.count({ where: { id: { in: ids } } })) === ids.length
}

/** An attendance list as one text, for the trail and for comparing ("Ann Lee (Police); Bo Ray (apologies)"). */
export async function attendanceInWords(tx: Tx, attendees: readonly GivenAttendee[]): Promise<string> {
  const agencies = await tx.agency.findMany({ where: { id: { in: attendees.flatMap(({ agencyId }) => agencyId ?? []) } }, select: { id: true, name: true } })
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  return attendees
    .map(({ name, agencyId, agencyAsPrinted, sentApologies }) => {
      const body = (agencyId && names.get(agencyId)) ?? agencyAsPrinted
      const more = [body, agencyId && agencyAsPrinted ? `printed as ${agencyAsPrinted}` : null, sentApologies ? 'apologies' : null].filter(Boolean)
      return more.length > 0 ? `${name} (${more.join(', ')})` : name
    })
    .join('; ')
}

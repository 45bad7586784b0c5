import { db } from '#app/db/client.server'
import { readPage } from '#app/domain/shared/paging'
import type { Viewer } from './actor'

/** One page of the people of an agency, by name, with the state of their account where they have one. */
export function listPeopleOf(_viewer: Viewer, agencyId: string, page: number) {
  const where = { agencyId }
  return readPage(
    page,
    () => db.person.count({ where }),
    (window) =>
      db.person.findMany({
        where,
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        ...window,
        select: { id: true, name: true, jobTitle: true, account: { select: { status: true } } },
      }),
  )
}

import { db } from '#app/db/client.server'

/** The partnership which uses this installation; null until it is set up. */
export function findPartnership() {
  return db.partnership.findUnique({ where: { id: 1 } })
}

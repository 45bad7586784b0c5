import { db } from '#app/db/client.server'

/** What a database has of the demonstration. */
export type DemonstrationState = 'empty' | 'half' | 'whole' | 'in use'

/**
 * Tells whether the demonstration can be loaded (`empty`), is there (`whole`), or was broken off while it was loaded
 * (`half`: everybody in it is invented, and nobody has ever been able to sign in). `in use` is anything else.
 */
export async function demonstrationState(): Promise<DemonstrationState> {
  const [partnership, real, invented] = await Promise.all([
    db.partnership.findUnique({ where: { id: 1 }, select: { hasDemonstration: true } }),
    db.account.count({ where: { isDemonstration: false } }),
    db.account.count({ where: { isDemonstration: true } }),
  ])
  if (partnership?.hasDemonstration) return 'whole'
  if (real > 0) return 'in use'
  return partnership || invented > 0 ? 'half' : 'empty'
}

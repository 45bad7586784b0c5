import type { Tx } from '#app/db/change.server'

/** The themes that a form names, in the order of the codebook; null where one is unknown, or retired and not held already. */
export async function readThemes(tx: Tx, ids: readonly string[], heldIds: readonly string[] = []) {
  const themes = await tx.theme.findMany({
    where: { id: { in: [...ids] }, OR: [{ isActive: true }, { id: { in: [...heldIds] } }] },
    orderBy: [{ isMission: 'desc' }, { position: 'asc' }],
    select: { id: true, name: true },
  })
  return themes.length === ids.length ? themes : null
}

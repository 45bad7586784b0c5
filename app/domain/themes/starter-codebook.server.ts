import { change, done, unchanged, type Tx } from '#app/db/change.server'
import { theSystem } from '#app/domain/people/actor'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { starterCodebook, type StarterTheme } from './starter-codebook'

/** Loads the starter themes that are missing, and touches none that is there: it runs at every start. */
export async function loadStarterCodebook(): Promise<void> {
  await change(theSystem, async (tx) => {
    const ids = new Map((await tx.theme.findMany({ select: { code: true, id: true } })).map(({ code, id }) => [code, id]))
    const [first, ...others] = await addMissing(tx, ids, starterCodebook, null)
    return first ? done(null, [first, ...others]) : unchanged(null)
  })
}

async function addMissing(tx: Tx, ids: Map<string, string>, themes: readonly StarterTheme[], parentId: string | null) {
  const entries: NewTrailEntry[] = []
  for (const [index, { below = [], isMission = false, ...theme }] of themes.entries()) {
    let id = ids.get(theme.code)
    if (id === undefined) {
      const added = await tx.theme.create({ data: { ...theme, isMission, parentId, position: index + 1 } })
      id = added.id
      entries.push({ event: 'theme.added', subject: { type: 'theme', id, ref: theme.code }, to: theme.name })
    }
    entries.push(...(await addMissing(tx, ids, below, id)))
  }
  return entries
}

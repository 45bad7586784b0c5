import { change, done, unchanged, type Tx } from '#app/db/change.server'
import { theSystem } from '#app/domain/people/actor'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { starterCodebook, type StarterTheme } from './starter-codebook'

/**
 * Loads the starter themes that are missing, and gives their cues to those that came without and that nobody has changed.
 * Touches nothing else: it runs at every start.
 */
export async function loadStarterCodebook(): Promise<void> {
  await change(theSystem, async (tx) => {
    const stored = await tx.theme.findMany({ select: { code: true, id: true, cues: true, version: true } })
    const [first, ...others] = await addMissing(tx, new Map(stored.map((theme) => [theme.code, theme])), starterCodebook, null)
    return first ? done(null, [first, ...others]) : unchanged(null)
  })
}

interface StoredTheme {
  id: string
  cues: string
  version: number
}

async function addMissing(tx: Tx, stored: Map<string, StoredTheme>, themes: readonly StarterTheme[], parentId: string | null) {
  const entries: NewTrailEntry[] = []
  for (const [index, { below = [], isMission = false, cues: cueList = [], ...theme }] of themes.entries()) {
    const cues = cueList.join('\n')
    const held = stored.get(theme.code)
    let id = held?.id
    if (id === undefined) {
      const added = await tx.theme.create({ data: { ...theme, cues, isMission, parentId, position: index + 1 } })
      id = added.id
      entries.push({ event: 'theme.added', subject: { type: 'theme', id, ref: theme.code }, to: theme.name })
    } else if (held?.cues === '' && held.version === 0 && cues !== '') {
      await tx.theme.update({ where: { id }, data: { cues, version: { increment: 1 } } })
      entries.push({ event: 'theme.changed', subject: { type: 'theme', id, ref: theme.code }, field: 'Cues added', to: cueList.join('; '), because: 'The cues of the starter codebook' })
    }
    entries.push(...(await addMissing(tx, stored, below, id)))
  }
  return entries
}

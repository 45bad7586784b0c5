import { change, done, refuse, unchanged, type ChangeOptions, type Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { NewTrailEntry, TrailEvent } from '#app/domain/trail/trail-events'
import { readStoredThemes } from './codebook-queries.server'
import type { ImportCodebookForm } from './codebook-forms'
import { compareCodebook, type ComparedEntry, type EntryChange } from './compare-codebook'
import { readCodebook } from './read-codebook-file.server'
import { canChangeThemes } from './theme-policy'

/**
 * Takes a codebook from a file into this one, all of it or nothing: new themes are added, those that it knows are changed,
 * and the others stay as they are. Refused where the codebook is no longer what the preview showed, and where any code of
 * the file cannot be taken.
 */
export function importCodebook(actor: Actor, { text, fileName, mark }: ImportCodebookForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const permission = canChangeThemes(actor)
      if (!permission.allowed) return refuse('', permission.because)
      const file = readCodebook(text)
      if (!file.ok) return refuse('', file.words)
      const stored = await readStoredThemes(tx)
      if (stored.mark !== mark) return refuse('', 'Somebody changed the codebook meanwhile. Look at what the file does now, then confirm')
      const { entries, displaced } = compareCodebook(stored.themes, file.entries)
      if (entries.some(({ what }) => what === 'refused')) return refuse('', 'Some codes of the file cannot be taken. Nothing was imported')

      const because = `Imported from ${fileName}`
      const trail: NewTrailEntry[] = []
      const ids = new Map<number, string>()
      for (const at of parentsFirst(entries)) trail.push(...(await store(tx, entries, at, ids, because)))
      for (const { id, position } of displaced) await tx.theme.update({ where: { id }, data: { position } })
      const [first, ...others] = trail
      const result = { notice: `${themes(countOf(entries, 'new'))} added, ${themes(countOf(entries, 'changed'))} changed` }
      return first ? done(result, [first, ...others]) : unchanged({ notice: 'The codebook is as the file has it already' })
    },
    options,
  )
}

const countOf = (entries: readonly ComparedEntry[], what: ComparedEntry['what']) => entries.filter((entry) => entry.what === what).length

const themes = (count: number) => `${count} ${count === 1 ? 'theme' : 'themes'}`

/** The entries in an order in which each comes after its parent. */
function parentsFirst(entries: readonly ComparedEntry[]): number[] {
  const depthOf = (at: number): number => {
    const parent = entries[at]?.theme.parent
    return parent && 'at' in parent ? 1 + depthOf(parent.at) : 0
  }
  return entries.map((_, at) => at).sort((a, b) => depthOf(a) - depthOf(b))
}

async function store(tx: Tx, entries: readonly ComparedEntry[], at: number, ids: Map<number, string>, because: string): Promise<NewTrailEntry[]> {
  const entry = entries[at]
  if (!entry) return []
  const { id, parent, ...facts } = entry.theme
  const data = { ...facts, parentId: parent === null ? null : 'at' in parent ? (ids.get(parent.at) ?? null) : parent.id }
  if (entry.what === 'new') {
    const added = await tx.theme.create({ data: { ...data, ...(id && { id }) } })
    ids.set(at, added.id)
    return [{ event: 'theme.added', subject: { type: 'theme', id: added.id, ref: added.code }, to: added.name, because }]
  }
  const themeId = id ?? ''
  ids.set(at, themeId)
  // Neighbours may have been put before it: its place is stored even where nothing of its own changes.
  if (entry.changes.length === 0) {
    await tx.theme.update({ where: { id: themeId }, data: { position: facts.position } })
    return []
  }
  await tx.theme.update({ where: { id: themeId }, data: { ...data, version: { increment: 1 } } })
  const subject = { type: 'theme' as const, id: themeId, ref: facts.code }
  return entry.changes.map((changed) => ({ event: eventOf(changed), subject, field: changed.label, from: changed.from, to: changed.to, because }))
}

function eventOf({ label, to }: EntryChange): TrailEvent {
  if (label === 'Name') return 'theme.renamed'
  if (label === 'Under' || label === 'Place among its neighbours') return 'theme.moved'
  if (label === 'In use') return to === 'Yes' ? 'theme.brought_back' : 'theme.retired'
  return 'theme.changed'
}

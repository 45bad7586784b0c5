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
      const importing = { tx, because, ids: new Map<number, string>(), positions: new Map(stored.themes.map(({ id, position }) => [id, position])) }
      for (const level of levelsOf(entries)) {
        trail.push(...(await addThemes(importing, entries, level)))
        for (const at of level) trail.push(...(await changeTheme(importing, entries[at], at)))
      }
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

interface Importing {
  tx: Tx
  because: string
  /** The ids of the entries that are stored already. */
  ids: Map<number, string>
  /** The positions of the stored themes, as they were. */
  positions: Map<string, number>
}

/** The entries by how deep they stand among those of the file, so that each level can be stored after the one above it. */
function levelsOf(entries: readonly ComparedEntry[]): number[][] {
  const levels: number[][] = []
  const depthOf = (at: number): number => {
    const parent = entries[at]?.theme.parent
    return parent && 'at' in parent ? 1 + depthOf(parent.at) : 0
  }
  entries.forEach((_, at) => (levels[depthOf(at)] ??= []).push(at))
  return levels
}

function rowOf({ ids }: Importing, { theme: { id: _id, parent, ...facts } }: ComparedEntry) {
  return { ...facts, parentId: parent === null ? null : 'at' in parent ? (ids.get(parent.at) ?? null) : parent.id }
}

async function addThemes(importing: Importing, entries: readonly ComparedEntry[], level: readonly number[]): Promise<NewTrailEntry[]> {
  const { tx, ids, because } = importing
  const added = level.flatMap((at) => {
    const entry = entries[at]
    return entry?.what === 'new' ? [{ at, row: { ...rowOf(importing, entry), ...(entry.theme.id && { id: entry.theme.id }) } }] : []
  })
  const stored = await tx.theme.createManyAndReturn({ data: added.map(({ row }) => row), select: { id: true, code: true } })
  const idOf = new Map(stored.map(({ id, code }) => [code, id]))
  return added.map(({ at, row }) => {
    const id = idOf.get(row.code) ?? ''
    ids.set(at, id)
    return { event: 'theme.added', subject: { type: 'theme', id, ref: row.code }, to: row.name, because }
  })
}

async function changeTheme(importing: Importing, entry: ComparedEntry | undefined, at: number): Promise<NewTrailEntry[]> {
  const id = entry?.theme.id
  if (!entry || !id || entry.what === 'new') return []
  const { tx, ids, positions, because } = importing
  ids.set(at, id)
  const row = rowOf(importing, entry)
  // Neighbours may have been put before it: its place is stored even where nothing of its own changes.
  if (entry.changes.length === 0) {
    if (positions.get(id) !== row.position) await tx.theme.update({ where: { id }, data: { position: row.position } })
    return []
  }
  await tx.theme.update({ where: { id }, data: { ...row, version: { increment: 1 } } })
  const subject = { type: 'theme' as const, id, ref: row.code }
  return entry.changes.map((changed) => ({ event: eventOf(changed), subject, field: changed.label, from: changed.from, to: changed.to, because }))
}

function eventOf({ label, to }: EntryChange): TrailEvent {
  if (label === 'Name') return 'theme.renamed'
  if (label === 'Under' || label === 'Place among its neighbours') return 'theme.moved'
  if (label === 'In use') return to === 'Yes' ? 'theme.brought_back' : 'theme.retired'
  return 'theme.changed'
}

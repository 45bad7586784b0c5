import type { CodebookEntry } from './codebook-entry'
import type { ComparedTheme, StoredTheme } from './compare-codebook'
import { MOST_LEVELS } from './theme'

/** Where an entry will stand. */
export interface PlaceAfter {
  parent: ComparedTheme['parent']
  /** Does it stand under the theme under which it is stored? */
  keepsParent: boolean
  notes: string[]
  problem: string | null
}

type Matches = readonly (StoredTheme | null)[]

/** A node of the tree as it will be: an entry of the file, or a stored theme that the file does not have. */
type NodeKey = string
const entryKey = (at: number): NodeKey => `entry ${at}`
const themeKey = (id: string): NodeKey => `theme ${id}`

/**
 * Where each entry will stand in the tree as it will be. What stands deeper in the file than themes can is placed as deep as
 * they can, with a note; a circle, and a parent that is nowhere, are problems.
 */
export function placesAfter(stored: readonly StoredTheme[], entries: readonly CodebookEntry[], matches: Matches): PlaceAfter[] {
  const parents = new Map<NodeKey, NodeKey | null | undefined>()
  const keyOf = new Map<string, NodeKey>()
  for (const theme of stored) keyOf.set(theme.id, themeKey(theme.id))
  matches.forEach((match, at) => match && keyOf.set(match.id, entryKey(at)))
  for (const theme of stored) {
    if (keyOf.get(theme.id) === themeKey(theme.id)) parents.set(themeKey(theme.id), theme.parentId === null ? null : keyOf.get(theme.parentId))
  }
  entries.forEach((entry, at) => parents.set(entryKey(at), parentKey(entry, stored, keyOf)))

  const lineOf = (key: NodeKey): NodeKey[] | null => {
    const line = [key]
    for (let next = parents.get(key); next; next = parents.get(next)) {
      if (line.includes(next)) return null
      line.push(next)
    }
    return line
  }
  const deepened = new Set(
    [...parents.keys()].flatMap((key) => {
      const line = key.startsWith('theme ') ? lineOf(key) : null
      return line && line.length > MOST_LEVELS ? line.filter((each) => each.startsWith('entry ')).slice(0, 1) : []
    }),
  )
  return entries.map((_, at): PlaceAfter => {
    const key = entryKey(at)
    const place = { keepsParent: false, notes: [] as string[] }
    if (parents.get(key) === undefined) return { ...place, parent: null, problem: 'Its parent is neither in the file nor in the codebook' }
    const line = lineOf(key)
    if (line === null) return { ...place, parent: null, problem: 'It would stand under itself' }
    if (deepened.has(key)) return { ...place, parent: null, problem: 'Themes under it that are not in the file would stand too deep' }
    const above = line.length > MOST_LEVELS ? line.at(-(MOST_LEVELS - 1)) : line[1]
    const parent = refOf(above)
    const notes = line.length > MOST_LEVELS ? [`It stands ${line.length} levels deep in the file; here it comes under “${nameOf(parent, entries, stored)}”.`] : []
    return { parent, keepsParent: isStoredUnder(matches[at] ?? null, parent, matches), notes, problem: null }
  })
}

function parentKey({ parent }: CodebookEntry, stored: readonly StoredTheme[], keyOf: Map<string, NodeKey>): NodeKey | null | undefined {
  if (parent === null) return null
  if ('at' in parent) return entryKey(parent.at)
  const theme = stored.find(({ code, mergedIntoId }) => code === parent.code && mergedIntoId === null)
  return theme && keyOf.get(theme.id)
}

function refOf(key: NodeKey | undefined): ComparedTheme['parent'] {
  if (key === undefined) return null
  const [kind, id = ''] = key.split(' ')
  return kind === 'entry' ? { at: Number(id) } : { id }
}

function nameOf(parent: ComparedTheme['parent'], entries: readonly CodebookEntry[], stored: readonly StoredTheme[]): string {
  if (parent === null) return ''
  return 'at' in parent ? (entries[parent.at]?.name ?? '') : (stored.find(({ id }) => id === parent.id)?.name ?? '')
}

function isStoredUnder(match: StoredTheme | null, parent: ComparedTheme['parent'], matches: Matches): boolean {
  if (match === null) return false
  if (parent === null) return match.parentId === null
  return match.parentId !== null && match.parentId === ('at' in parent ? matches[parent.at]?.id : parent.id)
}

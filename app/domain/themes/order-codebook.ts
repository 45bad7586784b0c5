import type { CodebookEntry } from './codebook-entry'
import type { StoredTheme } from './compare-codebook'
import type { PlaceAfter } from './place-codebook'

/** The order of neighbours after an import. */
export interface OrderAfter {
  /** The position of each entry among its neighbours. */
  positions: number[]
  /** The entries that change places among neighbours that they keep. */
  moved: Set<number>
  /** Stored themes that the file does not have and that make room. */
  displaced: { id: string; position: number }[]
}

type Matches = readonly (StoredTheme | null)[]
/** One of a group of neighbours: an entry of the file (a number) or a stored theme that the file does not have (its id). */
type Neighbour = number | string

/**
 * The places of the entries: in the file's order, with the mission's first. Where the file keeps the codebook's order, what
 * is new comes after the neighbour that it follows in the file, and nothing else changes places.
 */
export function ordersAfter(stored: readonly StoredTheme[], entries: readonly CodebookEntry[], matches: Matches, places: readonly PlaceAfter[]): OrderAfter {
  const after: OrderAfter = { positions: entries.map((_, at) => at + 1), moved: new Set(), displaced: [] }
  const isMission = (at: number) => entries[at]?.isMission ?? matches[at]?.isMission ?? false
  const rank = (at: number) => stored.findIndex(({ id }) => id === matches[at]?.id)
  for (const group of groupsOf(places)) {
    const inFile = [...group].sort((a, b) => Number(isMission(b)) - Number(isMission(a)) || (entries[a]?.order ?? a) - (entries[b]?.order ?? b))
    const kept = inFile.filter((at) => places[at]?.keepsParent)
    const asStored = [...kept].sort((a, b) => rank(a) - rank(b))
    kept.forEach((at, index) => at !== asStored[index] && after.moved.add(at))
    const keepsOrder = kept.every((at, index) => at === asStored[index])
    const missing = missingBeside(stored, matches, places[inFile[0] ?? 0]?.parent ?? null)
    if (keepsOrder && kept.length === inFile.length) {
      for (const at of inFile) after.positions[at] = matches[at]?.position ?? at + 1
      continue
    }
    const order = keepsOrder ? insertNew(inFile, kept, missing, stored, rank) : [...inFile, ...missing.map(({ id }) => id)]
    order.forEach((neighbour, index) => {
      if (typeof neighbour === 'number') after.positions[neighbour] = index + 1
      else if (missing.some(({ id, position }) => id === neighbour && position !== index + 1)) after.displaced.push({ id: neighbour, position: index + 1 })
    })
  }
  return after
}

function groupsOf(places: readonly PlaceAfter[]): number[][] {
  const groups = new Map<string, number[]>()
  places.forEach(({ parent }, at) => {
    const key = JSON.stringify(parent)
    const group = groups.get(key)
    if (group) group.push(at)
    else groups.set(key, [at])
  })
  return [...groups.values()]
}

/** The stored themes under a parent that the file does not have, in their order. */
function missingBeside(stored: readonly StoredTheme[], matches: Matches, parent: PlaceAfter['parent']): StoredTheme[] {
  const matched = new Set(matches.map((match) => match?.id))
  const parentId = parent === null ? null : 'at' in parent ? (matches[parent.at]?.id ?? '') : parent.id
  return stored.filter((theme) => theme.parentId === parentId && !matched.has(theme.id))
}

function insertNew(inFile: number[], kept: number[], missing: StoredTheme[], stored: readonly StoredTheme[], rank: (at: number) => number): Neighbour[] {
  const rankOf = (neighbour: Neighbour) => (typeof neighbour === 'number' ? rank(neighbour) : stored.findIndex(({ id }) => id === neighbour))
  const order: Neighbour[] = [...kept, ...missing.map(({ id }) => id)].sort((a, b) => rankOf(a) - rankOf(b))
  inFile.forEach((at, index) => {
    if (kept.includes(at)) return
    const before = index > 0 ? order.indexOf(inFile[index - 1] ?? -1) : kept.length > 0 ? order.indexOf(kept[0] ?? -1) - 1 : order.length - 1
    order.splice(before + 1, 0, at)
  })
  return order
}

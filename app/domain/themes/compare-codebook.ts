import type { CodebookEntry, CodebookTheme } from './codebook-entry'
import { cueChanges } from './cues'
import { entryProblems, matchEntries, tidied } from './match-codebook'
import { ordersAfter } from './order-codebook'
import { placesAfter, type PlaceAfter } from './place-codebook'
import { codeFrom, freeCode } from './theme'

/** A theme as it is stored, for comparing. */
export interface StoredTheme extends CodebookTheme {
  position: number
  mergedIntoId: string | null
}

/** One fact that an import changes. */
export interface EntryChange {
  label: 'Name' | 'Definition' | 'Include' | 'Exclude' | 'Example' | 'Cues added' | 'Cues taken away' | 'Under' | 'Mission' | 'In use' | 'Place among its neighbours'
  from: string | null
  to: string | null
}

/** What an import would do with one code of the file. */
export interface ComparedEntry {
  what: 'new' | 'changed' | 'unchanged' | 'refused'
  name: string
  changes: EntryChange[]
  notes: string[]
  /** Why it is refused. */
  because: string | null
  /** The theme as it is to be stored; its id is the stored theme's, the file's GUID, or null for one that is still to get an id. */
  theme: ComparedTheme
}

export interface ComparedTheme extends Omit<CodebookTheme, 'id' | 'parentId'> {
  id: string | null
  parent: { at: number } | { id: string } | null
  position: number
}

export interface CodebookComparison {
  entries: ComparedEntry[]
  /** Themes that the file does not have: they stay as they are. */
  missing: { code: string; name: string }[]
  /** Themes that the file does not have and that make room for those that it has. */
  displaced: { id: string; position: number }[]
}

const FACTS = [
  ['name', 'Name'], ['definition', 'Definition'], ['include', 'Include'], ['exclude', 'Exclude'], ['example', 'Example'],
  ['isMission', 'Mission'], ['isActive', 'In use'],
] as const

/**
 * What a file would do to the codebook, entry by entry, without doing it: a code is the theme with its GUID, else with its
 * code, else with its name. Nothing in the codebook that the file does not have is touched.
 */
export function compareCodebook(stored: readonly StoredTheme[], told: readonly CodebookEntry[]): CodebookComparison {
  const entries = tidied(told)
  const matches = matchEntries(stored, entries)
  const problems = entryProblems(stored, entries, matches)
  const places = placesAfter(stored, entries, matches)
  const { positions, moved, displaced } = ordersAfter(stored, entries, matches, places)
  const codes = stored.map(({ code }) => code)
  const nameOf = (parent: ComparedTheme['parent']) => {
    if (parent === null) return null
    return 'at' in parent ? (entries[parent.at]?.name ?? null) : (stored.find(({ id }) => id === parent.id)?.name ?? null)
  }
  const compared = entries.map((entry, at): ComparedEntry => {
    const match = matches[at] ?? null
    const place = places[at] ?? NOWHERE
    const position = positions[at] ?? at + 1
    const theme = themeOf(entry, match, stored)
    if (!match) codes.push((theme.code = freeCode(codeFrom(entry.code ?? entry.name), codes)))
    const because = problems[at] ?? place.problem
    const changes = because || !match ? [] : changesOf(match, theme, { ...place, from: nameOfParent(stored, match), to: nameOf(place.parent), position, isMoved: moved.has(at) })
    const notes = [...place.notes, ...(theme.definition === '' ? ['It has no definition yet.'] : [])]
    const what = because ? 'refused' : match ? (changes.length > 0 ? 'changed' : 'unchanged') : 'new'
    return { what, name: entry.name, changes, notes, because, theme: { ...theme, parent: place.parent, position } }
  })
  const missing = stored.filter((theme) => theme.mergedIntoId === null && !matches.some((match) => match?.id === theme.id))
  return { entries: compared, missing: missing.map(({ code, name }) => ({ code, name })), displaced }
}

const nameOfParent = (stored: readonly StoredTheme[], { parentId }: StoredTheme) => stored.find(({ id }) => id === parentId)?.name ?? null

function themeOf(entry: CodebookEntry, match: StoredTheme | null, stored: readonly StoredTheme[]): Omit<ComparedTheme, 'parent' | 'position'> {
  const { definition, include, exclude, example, cues, isMission, isActive } = entry
  const guid = stored.some(({ id }) => id === entry.guid) ? null : entry.guid
  return {
    id: match?.id ?? guid,
    code: match?.code ?? '',
    name: entry.name,
    definition: definition ?? match?.definition ?? '',
    include: include === undefined ? (match?.include ?? null) : include || null,
    exclude: exclude === undefined ? (match?.exclude ?? null) : exclude || null,
    example: example === undefined ? (match?.example ?? null) : example || null,
    cues: cues ?? match?.cues ?? '',
    isMission: isMission ?? match?.isMission ?? false,
    isActive: isActive ?? match?.isActive ?? true,
  }
}

interface Place {
  keepsParent: boolean
  /** The names of the parents. */
  from: string | null
  to: string | null
  position: number
  isMoved: boolean
}

function changesOf(match: StoredTheme, theme: Omit<ComparedTheme, 'parent' | 'position'>, place: Place): EntryChange[] {
  const changed = FACTS.flatMap(([key, label]): EntryChange[] =>
    inWords(match[key]) === inWords(theme[key]) ? [] : [{ label, from: inWords(match[key]), to: inWords(theme[key]) }],
  )
  const facts: EntryChange[] = [...changed, ...cueChanges(match.cues, theme.cues)]
  if (!place.keepsParent) return [...facts, { label: 'Under', from: place.from, to: place.to }]
  if (!place.isMoved) return facts
  return [...facts, { label: 'Place among its neighbours', from: String(match.position), to: String(place.position) }]
}

const NOWHERE: PlaceAfter = { parent: null, keepsParent: false, notes: [], problem: null }

function inWords(value: string | boolean | null): string | null {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return value || null
}

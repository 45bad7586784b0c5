import type { CodebookEntry } from './codebook-entry'
import type { StoredTheme } from './compare-codebook'
import { cuesIn, cuesProblem } from './cues'
import { LONGEST_THEME_NAME, LONGEST_THEME_TEXT } from './theme-forms'

const folded = (text: string) => text.normalize('NFC').toLowerCase()

/** For each entry of a file the stored theme that it is: by GUID, else by code, else by name. */
export function matchEntries(stored: readonly StoredTheme[], entries: readonly CodebookEntry[]): (StoredTheme | null)[] {
  const byId = new Map(stored.map((theme) => [theme.id, theme]))
  const byCode = new Map(stored.map((theme) => [theme.code, theme]))
  const byName = new Map(stored.map((theme) => [folded(theme.name), theme]))
  return entries.map(({ guid, code, name }) => byId.get(guid ?? '') ?? byCode.get(code ?? '') ?? byName.get(folded(name)) ?? null)
}

/** Why each entry cannot be taken as it is, its place in the tree aside; null where it can. */
export function entryProblems(stored: readonly StoredTheme[], entries: readonly CodebookEntry[], matches: readonly (StoredTheme | null)[]): (string | null)[] {
  const names = new Set<string>()
  const guids = new Set<string>()
  const taken = new Set<string>()
  const matchedIds = new Set(matches.flatMap((match) => match?.id ?? []))
  const otherNames = new Set(stored.filter(({ id }) => !matchedIds.has(id)).map(({ name }) => folded(name)))
  return entries.map((entry, at) => {
    const match = matches[at] ?? null
    const name = folded(entry.name)
    const repeated = names.has(name) ? `Another code in the file has the name “${entry.name}” too. Give each a name of its own` : null
    const again = entry.guid !== null && guids.has(entry.guid) ? 'Another code in the file has the same GUID' : null
    const twice = match && taken.has(match.id) ? `Another code in the file is the theme “${match.name}” too` : null
    names.add(name)
    if (entry.guid) guids.add(entry.guid)
    if (match) taken.add(match.id)
    if (match?.mergedIntoId) return `“${match.name}” has been merged into another theme. Bring it back first, or leave it out of the file`
    const collides = otherNames.has(name) ? `Another theme has the name “${entry.name}”` : null
    return wordsProblem(entry) ?? again ?? twice ?? repeated ?? collides
  })
}

function wordsProblem({ name, definition, include, exclude, example, cues }: CodebookEntry): string | null {
  if (name === '') return 'It has no name'
  if (name.length > LONGEST_THEME_NAME) return tooLong('name', name.length, LONGEST_THEME_NAME)
  const texts = { definition, include, exclude, example }
  for (const [what, text] of Object.entries(texts)) {
    if (text && text.length > LONGEST_THEME_TEXT) return tooLong(what, text.length, LONGEST_THEME_TEXT)
  }
  return cues === undefined ? null : cuesProblem(cues)
}

const tooLong = (what: string, length: number, most: number) =>
  `Its ${what} has ${length.toLocaleString('en-GB')} characters; at most ${most.toLocaleString('en-GB')} can be kept`

/** The entries with their texts as the codebook keeps them: cues tidied. */
export function tidied(entries: readonly CodebookEntry[]): CodebookEntry[] {
  return entries.map((entry) => (entry.cues === undefined || cuesProblem(entry.cues) ? entry : { ...entry, cues: cuesIn(entry.cues).join('\n') }))
}

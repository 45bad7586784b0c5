import type { Actor } from '#app/domain/people/actor'
import type { Outcome, Refused } from '#app/domain/shared/outcome'
import { readStoredThemes } from './codebook-queries.server'
import { compareCodebook, type ComparedEntry } from './compare-codebook'
import { readCodebook, textOfCodebook } from './read-codebook-file.server'
import { canChangeThemes } from './theme-policy'

/** What a page shows of an import before anything is written, and what it sends back to have it written. */
export interface CodebookPreview {
  entries: Pick<ComparedEntry, 'what' | 'name' | 'changes' | 'notes' | 'because'>[]
  missing: { code: string; name: string }[]
  notes: string[]
  text: string
  /** What the codebook was when it was compared. */
  mark: string
}

const refused = (words: string): Refused => ({ ok: false, problems: [{ field: 'file', words }] })

/** Compares a file with the codebook and writes nothing. */
export async function previewCodebookFile(actor: Actor, bytes: Uint8Array): Promise<Outcome<CodebookPreview>> {
  const file = textOfCodebook(bytes)
  return file.ok ? previewCodebook(actor, file.text) : refused(file.words)
}

/** Compares the text of a file with the codebook and writes nothing. */
export async function previewCodebook(actor: Actor, text: string): Promise<Outcome<CodebookPreview>> {
  const permission = canChangeThemes(actor)
  if (!permission.allowed) return refused(permission.because)
  const file = readCodebook(text)
  if (!file.ok) return refused(file.words)
  const { themes, mark } = await readStoredThemes()
  const { entries, missing } = compareCodebook(themes, file.entries)
  const shown = entries.map(({ what, name, changes, notes, because }) => ({ what, name, changes, notes, because }))
  return { ok: true, value: { entries: shown, missing, notes: file.notes, text, mark } }
}

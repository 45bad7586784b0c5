import { createHash } from 'node:crypto'
import type { Tx } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import type { CodebookTheme } from './codebook-entry'
import type { StoredTheme } from './compare-codebook'
import { inTreeOrder, themeTree } from './theme'

const leading = [{ isMission: 'desc' as const }, { position: 'asc' as const }, { name: 'asc' as const }]

/** The codebook as it goes into a file, in the order of its tree. What was merged into another theme holds nothing and is left out. */
export async function listCodebook(): Promise<CodebookTheme[]> {
  const themes = await db.theme.findMany({ where: { mergedIntoId: null }, orderBy: leading })
  return inTreeOrder(themeTree(themes))
}

/** Every theme as it is stored, for comparing with a file, and a mark that differs as soon as any of them does. */
export async function readStoredThemes(reader: { theme: Pick<Tx['theme'], 'findMany'> } = db): Promise<{ themes: StoredTheme[]; mark: string }> {
  const themes = await reader.theme.findMany({ orderBy: leading })
  const state = themes.map(({ id, name, parentId, position, version }) => [id, name, parentId, position, version])
  return { themes, mark: createHash('sha256').update(JSON.stringify(state)).digest('hex') }
}

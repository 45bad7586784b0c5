/** How many levels of themes there can be, the top one included. */
export const MOST_LEVELS = 3

/** What a tree of themes is made from. */
export interface ThemePlace {
  id: string
  parentId: string | null
}

/** A theme with those under it, in their order. */
export type ThemeNode<Theme> = Theme & { level: number; below: ThemeNode<Theme>[] }

/** The themes as a tree, in the order given; one whose parent is not among them stands at the top. */
export function themeTree<Theme extends ThemePlace>(themes: readonly Theme[]): ThemeNode<Theme>[] {
  const ids = new Set(themes.map(({ id }) => id))
  const placeOf = ({ parentId }: Theme) => (parentId !== null && ids.has(parentId) ? parentId : null)
  const under = (parentId: string | null, level: number): ThemeNode<Theme>[] =>
    themes.filter((theme) => placeOf(theme) === parentId).map((theme) => ({ ...theme, level, below: under(theme.id, level + 1) }))
  return under(null, 1)
}

/** A tree as a list: each theme followed by those under it. */
export function inTreeOrder<Theme>(nodes: readonly ThemeNode<Theme>[]): ThemeNode<Theme>[] {
  return nodes.flatMap((node) => [node, ...inTreeOrder(node.below)])
}

/** The ids of a theme and of all that stand under it. */
export function branchOf(themes: readonly ThemePlace[], id: string): string[] {
  const branch = [id]
  for (const above of branch) {
    for (const theme of themes) if (theme.parentId === above && !branch.includes(theme.id)) branch.push(theme.id)
  }
  return branch
}

/** Those above a theme, the top one first. */
export function themesAbove<Theme extends ThemePlace>(themes: readonly Theme[], id: string): Theme[] {
  const line: Theme[] = []
  let next = themes.find((theme) => theme.id === id)?.parentId ?? null
  while (next !== null) {
    const parent = themes.find((theme) => theme.id === next)
    if (!parent || line.includes(parent)) break
    line.unshift(parent)
    next = parent.parentId
  }
  return line
}

/**
 * What is wrong with placing a theme (null while it is new) under a parent, or null: it would stand under itself, or the
 * tree would grow deeper than it may.
 */
export function placeProblem(themes: readonly ThemePlace[], id: string | null, parentId: string | null): string | null {
  if (parentId === null) return null
  if (!themes.some((theme) => theme.id === parentId)) return 'Select a theme from the list'
  if (id !== null && branchOf(themes, id).includes(parentId)) return 'A theme cannot stand under itself or under a theme below it'
  const levels = themesAbove(themes, parentId).length + 1 + (id === null ? 1 : height(themes, id))
  return levels > MOST_LEVELS ? `Themes can stand at most ${MOST_LEVELS} levels deep` : null
}

function height(themes: readonly ThemePlace[], id: string): number {
  const heights = themes.filter(({ parentId }) => parentId === id).map((child) => height(themes, child.id))
  return 1 + Math.max(0, ...heights)
}

/** The short name of a theme in addresses, made from its name: "Speed of recall" gives `speed-of-recall`. */
export function codeFrom(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '') || 'theme'
}

/** Has another theme this name, in whatever case? */
export function isNameTaken(themes: readonly { id: string; name: string }[], name: string, id: string | null): boolean {
  return themes.some((theme) => theme.id !== id && theme.name.toLowerCase() === name.toLowerCase())
}

interface OrderedTheme extends ThemePlace {
  isMission: boolean
}

/** Those under the same parent, the theme itself included, in their order: the mission's come first, so each kind keeps to itself. */
export function neighboursOf<Theme extends OrderedTheme>(themes: readonly Theme[], { parentId, isMission }: OrderedTheme): Theme[] {
  return themes.filter((theme) => theme.parentId === parentId && theme.isMission === isMission)
}

/** The neighbours after the theme has changed places with the one above or below it; null where there is none. */
export function stepAmong<Theme extends OrderedTheme>(themes: readonly Theme[], theme: Theme, step: 'up' | 'down'): Theme[] | null {
  const order = neighboursOf(themes, theme)
  const at = order.findIndex(({ id }) => id === theme.id)
  const other = order[at + (step === 'up' ? -1 : 1)]
  if (at === -1 || !other) return null
  return order.map((each) => (each.id === theme.id ? other : each.id === other.id ? theme : each))
}

/** Pages of the codebook that stand beside those of its themes. */
const TAKEN_ADDRESSES = ['new', 'history', 'import']

/** The code itself where no theme and no page has it, else with the first number that makes it free: `housing-2`. */
export function freeCode(wanted: string, codes: readonly string[]): string {
  const isFree = (code: string) => !TAKEN_ADDRESSES.includes(code) && !codes.includes(code)
  if (isFree(wanted)) return wanted
  let number = 2
  while (!isFree(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}

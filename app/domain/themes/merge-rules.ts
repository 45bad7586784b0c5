import { branchOf, placeProblem, type ThemePlace } from './theme'

/** What the rules of merging look at. */
export interface MergingTheme extends ThemePlace {
  name: string
  isActive: boolean
  mergedIntoId: string | null
}

export type ThemesBelow = 'with it' | 'where it stood'

/** Why a theme cannot be merged into another, beside the field that it concerns; null where it can. */
export function mergeProblem(themes: readonly MergingTheme[], fromId: string, intoId: string, below: ThemesBelow) {
  const intoWords = intoProblem(themes, fromId, intoId)
  if (intoWords) return { field: 'intoId', words: intoWords }
  if (below === 'where it stood') return null
  const children = themes.filter(({ parentId }) => parentId === fromId)
  const tooDeep = children.find((child) => placeProblem(themes, child.id, intoId) !== null)
  if (!tooDeep) return null
  return { field: 'below', words: `“${tooDeep.name}” cannot go with it: ${lowerFirst(placeProblem(themes, tooDeep.id, intoId) ?? '')}` }
}

function intoProblem(themes: readonly MergingTheme[], fromId: string, intoId: string): string | null {
  const from = themes.find(({ id }) => id === fromId)
  const into = themes.find(({ id }) => id === intoId)
  if (!from || !into) return 'Select a theme from the list'
  if (from.mergedIntoId) return 'This theme has been merged already'
  if (fromId === intoId) return 'A theme cannot be merged into itself'
  if (branchOf(themes, fromId).includes(intoId)) return 'A theme cannot be merged into one that stands under it. Move that one first'
  return into.isActive ? null : `“${into.name}” is not in use. Bring it back first`
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

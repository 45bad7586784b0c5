import type { Tx } from '#app/db/change.server'
import type { Problem } from '#app/domain/shared/outcome'
import { placeProblem } from './theme'
import type { NewThemeForm } from './theme-forms'

/**
 * Checks what in a theme's form depends on the other themes: its name is not taken (in whatever case), its parent is
 * there, and it does not stand under itself. Gives the place too: the one asked for, or the one after the last neighbour.
 */
export async function readThemeFacts(tx: Tx, form: NewThemeForm, id: string | null) {
  const themes = await tx.theme.findMany({ select: { id: true, code: true, name: true, parentId: true, position: true } })
  const problems: Problem[] = []
  const isTaken = themes.some((theme) => theme.id !== id && theme.name.toLowerCase() === form.name.toLowerCase())
  if (isTaken) problems.push({ field: 'name', words: 'There is a theme of this name already' })
  const misplaced = placeProblem(themes, id, form.parentId)
  if (misplaced) problems.push({ field: 'parentId', words: misplaced })
  const neighbours = themes.filter((theme) => theme.parentId === form.parentId && theme.id !== id)
  const position = form.position ?? Math.max(0, ...neighbours.map((theme) => theme.position)) + 1
  const nameOf = (themeId: string | null) => themes.find((theme) => theme.id === themeId)?.name ?? null
  return { problems, position, nameOf, codes: themes.map(({ code }) => code) }
}

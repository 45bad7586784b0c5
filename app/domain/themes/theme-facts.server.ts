import type { Tx } from '#app/db/change.server'
import type { Problem } from '#app/domain/shared/outcome'
import { isNameTaken, placeProblem } from './theme'
import type { NewThemeForm } from './theme-forms'

/**
 * Checks what in a new theme's form depends on the other themes: its name is not taken (in whatever case), its parent is
 * there and not too deep. Gives the place too: the one asked for, or the one after the last neighbour.
 */
export async function readThemeFacts(tx: Tx, form: Pick<NewThemeForm, 'name' | 'parentId' | 'position'>) {
  const themes = await tx.theme.findMany({ select: { id: true, code: true, name: true, parentId: true, position: true, mergedIntoId: true } })
  const problems: Problem[] = []
  if (isNameTaken(themes, form.name, null)) problems.push({ field: 'name', words: 'There is a theme of this name already' })
  const misplaced = placeProblem(themes, null, form.parentId)
  if (misplaced) problems.push({ field: 'parentId', words: misplaced })
  else if (themes.some((theme) => theme.id === form.parentId && theme.mergedIntoId)) problems.push({ field: 'parentId', words: 'Select a theme from the list' })
  const neighbours = themes.filter((theme) => theme.parentId === form.parentId)
  const position = form.position ?? Math.max(0, ...neighbours.map((theme) => theme.position)) + 1
  return { problems, position, codes: themes.map(({ code }) => code) }
}

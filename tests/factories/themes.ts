import { db } from '#app/db/client.server'
import { theSystem } from '#app/domain/people/actor'
import { addTheme } from '#app/domain/themes/add-theme.server'
import { loadStarterCodebook } from '#app/domain/themes/starter-codebook.server'
import type { NewThemeForm, ThemeForm } from '#app/domain/themes/theme-forms'

let count = 0

/** What somebody types to add a theme at the top of the tree. */
export function newThemeForm(facts: Partial<NewThemeForm> = {}): NewThemeForm {
  return {
    name: `Housing ${++count}`,
    definition: 'Whether somebody had a safe and settled place to live.',
    include: null,
    exclude: null,
    example: null,
    parentId: null,
    position: null,
    ...facts,
  }
}

/** A theme that somebody added. */
export async function anAddedTheme(facts: Partial<NewThemeForm> = {}) {
  const outcome = await addTheme(theSystem, newThemeForm(facts))
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return themeNow(outcome.value.code)
}

/** The theme as it is stored now. */
export const themeNow = (code: string) => db.theme.findUniqueOrThrow({ where: { code } })

/** The form of a theme as its page fills it. */
export async function themeForm(code: string, facts: Partial<ThemeForm> = {}): Promise<ThemeForm> {
  const { name, definition, include, exclude, example, parentId, position, isActive, version } = await themeNow(code)
  return { name, definition, include, exclude, example, parentId, position, isActive, version, ...facts }
}

/** The id of a theme of the starter codebook. */
export async function starterThemeId(code: string) {
  await loadStarterCodebook()
  return (await themeNow(code)).id
}

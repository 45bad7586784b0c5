import { db } from '#app/db/client.server'
import { theSystem, type Actor } from '#app/domain/people/actor'
import { addTheme } from '#app/domain/themes/add-theme.server'
import { mergeThemes } from '#app/domain/themes/merge-themes.server'
import { retireTheme } from '#app/domain/themes/retire-theme.server'
import { loadStarterCodebook } from '#app/domain/themes/starter-codebook.server'
import type { MergeThemesForm, NewThemeForm, ThemeForm } from '#app/domain/themes/theme-forms'

let count = 0

/** What somebody types to add a theme at the top of the tree. */
export function newThemeForm(facts: Partial<NewThemeForm> = {}): NewThemeForm {
  return {
    name: `Housing ${++count}`,
    definition: 'Whether somebody had a safe and settled place to live.',
    include: null,
    exclude: null,
    example: null,
    cues: '',
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

/** The form of a theme's words as its page fills it. */
export async function themeForm(code: string, facts: Partial<ThemeForm> = {}): Promise<ThemeForm> {
  const { definition, include, exclude, example, cues, version } = await themeNow(code)
  return { definition, include, exclude, example, cues, version, ...facts }
}

/** Takes a theme out of use. */
export async function retired(code: string) {
  const { version } = await themeNow(code)
  const outcome = await retireTheme(theSystem, code, { because: 'Nothing was coded with it.', version })
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words).join())
  return themeNow(code)
}

/** Merges one theme into another. */
export async function merged(code: string, intoCode: string, facts: Partial<MergeThemesForm> = {}, by: Actor = theSystem) {
  const [{ version }, { id: intoId }] = [await themeNow(code), await themeNow(intoCode)]
  return mergeThemes(by, code, { intoId, below: 'with it', because: 'They said the same.', version, ...facts })
}

/** The id of a theme of the starter codebook. */
export async function starterThemeId(code: string) {
  await loadStarterCodebook()
  return (await themeNow(code)).id
}

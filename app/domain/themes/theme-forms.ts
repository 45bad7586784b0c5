import { z } from 'zod'
import { choiceOf, optionalChoiceOf, optionalText, optionalWholeNumber, recordVersion, requiredText, severalTexts } from '#app/domain/shared/form-fields'
import { cuesIn, cuesProblem } from './cues'

/** Characters that each of a theme's texts can have. */
export const LONGEST_THEME_TEXT = 2_000
export const LONGEST_THEME_NAME = 120

const themeName = () => requiredText('Enter the name of the theme', LONGEST_THEME_NAME)

/** Words that point to the theme, one to a line: tidied, repeated ones once. */
const cueLines = () =>
  z
    .preprocess((value) => String((Array.isArray(value) ? value[0] : value) ?? ''), z.string())
    .superRefine((text, context) => {
      const words = cuesProblem(text)
      if (words) context.addIssue({ code: 'custom', message: words })
    })
    .transform((text) => cuesIn(text).join('\n'))

const words = {
  definition: requiredText('Enter what the theme means', LONGEST_THEME_TEXT),
  include: optionalText(LONGEST_THEME_TEXT),
  exclude: optionalText(LONGEST_THEME_TEXT),
  example: optionalText(LONGEST_THEME_TEXT),
  cues: cueLines(),
}

/** A theme as it is added: it comes last among its neighbours unless a place is given. */
export const NewThemeForm = z.object({
  name: themeName(),
  ...words,
  parentId: optionalText(50),
  position: optionalWholeNumber('Place must be a whole number between 1 and 999', 1, 999),
})
export type NewThemeForm = z.output<typeof NewThemeForm>

/** What a theme means and how it is known. */
export const ThemeForm = z.object({ ...words, version: recordVersion() })
export type ThemeForm = z.output<typeof ThemeForm>

export const RenameThemeForm = z.object({ name: themeName(), because: optionalText(), version: recordVersion() })
export type RenameThemeForm = z.output<typeof RenameThemeForm>

/** Where a theme is to stand; with a step it stays under its parent and changes places with a neighbour. */
export const MoveThemeForm = z.object({
  parentId: optionalText(50),
  step: optionalChoiceOf(['up', 'down'], 'Select up or down'),
  version: recordVersion(),
})
export type MoveThemeForm = z.output<typeof MoveThemeForm>

export const RetireThemeForm = z.object({ because: requiredText('Enter why the theme is no longer used'), version: recordVersion() })
export type RetireThemeForm = z.output<typeof RetireThemeForm>

export const BringBackThemeForm = z.object({ because: optionalText(), version: recordVersion() })
export type BringBackThemeForm = z.output<typeof BringBackThemeForm>

export const MergeThemesForm = z.object({
  intoId: requiredText('Select the theme that takes its codings over', 50),
  /** What becomes of the themes under it. */
  below: choiceOf(['with it', 'where it stood'], 'Select where the themes under it go'),
  because: requiredText('Enter why the themes are merged'),
  version: recordVersion(),
})
export type MergeThemesForm = z.output<typeof MergeThemesForm>

/** The most themes into which one can be split at a time. */
export const MOST_PARTS = 4

/** Into which themes a theme is to be split: some that there are, and a new one. */
export const SplitThemeForm = z
  .object({
    intoIds: severalTexts(),
    name: optionalText(LONGEST_THEME_NAME),
    definition: optionalText(LONGEST_THEME_TEXT),
  })
  .superRefine(({ intoIds, name, definition }, context) => {
    const add = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (intoIds.length === 0 && !name) add('intoIds', 'Select a theme, or enter the name of a new one')
    if (intoIds.length + (name ? 1 : 0) > MOST_PARTS) add('intoIds', `Select at most ${MOST_PARTS} themes, a new one included`)
    if (name && !definition) add('definition', 'Enter what the new theme means')
    if (definition && !name) add('name', 'Enter the name of the new theme')
  })
export type SplitThemeForm = z.output<typeof SplitThemeForm>

/** One passage or recommendation as it was sorted: the version that was on the page, and the themes that were ticked. */
export interface SortedCoding {
  ref: string
  version: number
  themeIds: string[]
}

/** A page of what is sorted between themes: for each record a hidden `version-REF`, and the ticked `carries-REF`. */
export const SortCodingsForm = z.record(z.string(), z.array(z.unknown())).transform((fields): SortedCoding[] =>
  Object.keys(fields).flatMap((name) => {
    const ref = /^version-(.+)$/.exec(name)?.[1]
    if (!ref) return []
    const themeIds = (fields[`carries-${ref}`] ?? []).filter((id) => typeof id === 'string')
    return [{ ref, version: Number(fields[name]?.[0]), themeIds: [...new Set(themeIds)] }]
  }),
)

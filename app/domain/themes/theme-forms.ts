import { z } from 'zod'
import { optionalText, optionalWholeNumber, recordVersion, requiredText, tickBox } from '#app/domain/shared/form-fields'

/** A theme as it is added: it comes last among its neighbours unless a place is given. */
export const NewThemeForm = z.object({
  name: requiredText('Enter the name of the theme', 120),
  definition: requiredText('Enter what the theme means', 2_000),
  include: optionalText(2_000),
  exclude: optionalText(2_000),
  example: optionalText(2_000),
  parentId: optionalText(50),
  position: optionalWholeNumber('Place must be a whole number between 1 and 999', 1, 999),
})
export type NewThemeForm = z.output<typeof NewThemeForm>

export const ThemeForm = NewThemeForm.extend({ isActive: tickBox(), version: recordVersion() })
export type ThemeForm = z.output<typeof ThemeForm>

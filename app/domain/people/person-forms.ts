import { z } from 'zod'
import { optionalText, requiredText } from '#app/domain/shared/form-fields'

export const NewPersonForm = z.object({
  name: requiredText("Enter the person's name", 120),
  jobTitle: optionalText(120),
})
export type NewPersonForm = z.output<typeof NewPersonForm>

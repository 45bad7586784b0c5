import { z } from 'zod'
import { recordVersion, requiredText } from '#app/domain/shared/form-fields'

export const PartnershipForm = z.object({
  name: requiredText('Enter the name of the partnership', 120),
  version: recordVersion(),
})
export type PartnershipForm = z.output<typeof PartnershipForm>

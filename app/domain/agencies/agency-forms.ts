import { z } from 'zod'
import { choiceOf, recordVersion, requiredText, tickBox } from '#app/domain/shared/form-fields'
import { agencyKindCodes, plainName } from './agency'

const MOST_ALIASES = 50
const LONGEST_ALIAS = 120

/** One alias a line; empty lines and repetitions are left out. */
const aliases = z
  .preprocess((value) => (Array.isArray(value) ? (value as unknown[])[0] : value) ?? '', z.string())
  .transform((text) => [...new Map(text.split('\n').map((line) => line.trim()).filter((line) => plainName(line) !== '').map((line) => [plainName(line), line])).values()])
  .pipe(
    z
      .array(z.string().max(LONGEST_ALIAS, `Each alias must be ${LONGEST_ALIAS} characters or fewer`))
      .max(MOST_ALIASES, `Enter ${MOST_ALIASES} aliases or fewer`),
  )

const facts = {
  name: requiredText('Enter the name of the agency', 120),
  shortName: requiredText('Enter a short name, like MPS', 40),
  kind: choiceOf(agencyKindCodes, 'Choose the kind of agency'),
  aliases,
}

export const NewAgencyForm = z.object(facts)
export type NewAgencyForm = z.output<typeof NewAgencyForm>

export const AgencyForm = z.object({ ...facts, isActive: tickBox(), version: recordVersion() })
export type AgencyForm = z.output<typeof AgencyForm>

import { z } from 'zod'
import { choiceOf, optionalDate, optionalText, optionalWholeNumber, recordVersion, requiredDate, requiredText, severalTexts } from '#app/domain/shared/form-fields'
import { groupKindCodes, groupRoleCodes } from './group'

const groupFacts = z.object({
  name: requiredText('Enter the name of the group', 200),
  kind: choiceOf(groupKindCodes, 'Select what kind of group it is'),
  termsOfReference: optionalText(20_000),
  sponsor: optionalText(200),
  quorum: optionalWholeNumber('Quorum must be a whole number between 1 and 100', 1, 100),
  startsOn: optionalDate('Start date'),
  endsOn: optionalDate('End date'),
})

type Dates = { startsOn: string | null; endsOn: string | null }
const endsAfterStart = ({ startsOn, endsOn }: Dates) => !startsOn || !endsOn || startsOn <= endsOn
const endsBeforeStart = { path: ['endsOn'], message: 'End date must be the same as or after the start date' }

export const NewGroupForm = groupFacts.refine(endsAfterStart, endsBeforeStart)
export type NewGroupForm = z.output<typeof NewGroupForm>

export const GroupForm = groupFacts.extend({ version: recordVersion() }).refine(endsAfterStart, endsBeforeStart)
export type GroupForm = z.output<typeof GroupForm>

export const NewMemberForm = z.object({
  personId: requiredText('Select a person'),
  role: choiceOf(groupRoleCodes, 'Select the seat that the person takes'),
  fromOn: requiredDate('First day'),
})
export type NewMemberForm = z.output<typeof NewMemberForm>

export const EndMembershipForm = z.object({ untilOn: requiredDate('Last day') })
export type EndMembershipForm = z.output<typeof EndMembershipForm>

export const GroupReviewsForm = z.object({
  reviewIds: severalTexts(),
  /** Those that were ticked when the form was opened. */
  wereIds: severalTexts(),
})
export type GroupReviewsForm = z.output<typeof GroupReviewsForm>

import { z } from 'zod'
import { choiceOf, optionalChoiceOf, optionalDate, optionalText, recordVersion, requiredDate, requiredText, severalTexts } from '#app/domain/shared/form-fields'
import { givenEvidence } from './evidence-slots'
import { strengthCodes } from './plan-action'

// In the order of the page, which is that of its error summary.
const actionFacts = z.object({
  title: requiredText('Enter what will be done', 1_000),
  difference: requiredText('Enter what will be different', 2_000),
  howKnown: requiredText('Enter how it will be known', 2_000),
  leadAgencyId: requiredText('Select the lead agency'),
  ownerId: optionalText(50),
  ownerFunction: optionalText(200),
  groupId: optionalText(50),
  dueOn: optionalDate('Due date'),
  strength: choiceOf(strengthCodes, 'Select how strong the action is'),
  recommendationRefs: severalTexts(),
})

type Owner = { ownerId: string | null; ownerFunction: string | null }
const hasOwner = ({ ownerId, ownerFunction }: Owner) => ownerId !== null || ownerFunction !== null
// Said together with what else is wrong: the two fields can always be read.
const always = { when: () => true }
const noOwner = { path: ['ownerId'], message: 'Select a person or enter the function that owns the action', ...always }
const hasOneOwner = ({ ownerId, ownerFunction }: Owner) => ownerId === null || ownerFunction === null
const twoOwners = { path: ['ownerFunction'], message: 'Select a person or enter a function, not both', ...always }

export const NewPlanActionForm = actionFacts.extend({ dueOn: requiredDate('Due date') }).refine(hasOwner, noOwner).refine(hasOneOwner, twoOwners)
export type NewPlanActionForm = z.output<typeof NewPlanActionForm>

/** The due date is a field of this form only while the action is a proposal. */
export const PlanActionForm = actionFacts
  .extend({ version: recordVersion() })
  .refine(hasOwner, noOwner)
  .refine(hasOneOwner, twoOwners)
export type PlanActionForm = z.output<typeof PlanActionForm>

/** What a step may ask for; which of it is needed is in the table of steps. */
export const StepForm = z.object({
  reason: optionalText(2_000),
  waitingFor: optionalText(500),
  outcome: optionalText(5_000),
  version: recordVersion(),
})
export type StepForm = z.output<typeof StepForm>

const progressFacts = z.object({
  text: requiredText('Enter what has happened', 5_000),
  status: optionalChoiceOf(['in_progress', 'waiting'], 'Select how the action stands'),
  waitingFor: optionalText(500),
  version: recordVersion(),
})

/** What has happened, how the action stands now, and the evidence for it. */
export const ProgressForm = z.unknown().transform((fields, context) => {
  const facts = progressFacts.safeParse(fields)
  const evidence = givenEvidence.safeParse(fields)
  for (const { path, message } of [...(facts.error?.issues ?? []), ...(evidence.error?.issues ?? [])]) {
    context.addIssue({ code: 'custom', path: [...path], message })
  }
  return facts.success && evidence.success ? { ...facts.data, evidence: evidence.data } : z.NEVER
})
export type ProgressForm = z.output<typeof ProgressForm>

export const DueDateForm = z.object({
  dueOn: requiredDate('New due date'),
  reason: requiredText('Enter why the date changes', 2_000),
  version: recordVersion(),
})
export type DueDateForm = z.output<typeof DueDateForm>

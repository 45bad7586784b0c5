import { z } from 'zod'
import { richTextFormat, richTextValue } from '#app/editor/rich-text-form-fields'
import { today } from '#app/domain/shared/clock'
import {
  choiceOf, optionalChoiceOf, optionalDate, optionalText, recordVersion, requiredText, severalTexts, tickBox,
} from '#app/domain/shared/form-fields'
import { mappaCategories, mappaLevels, mappaProblem, markingCodes } from './review'
import { reviewSteps } from './review-transitions'

// In the order of the page, which is that of its error summary.
const reviewFacts = z.object({
  title: requiredText('Enter a title for the review', 200),
  kindCode: requiredText('Select the kind of review', 100),
  subject: optionalText(100),
  agencyIds: severalTexts(),
  commissionerId: optionalText(100),
  author: optionalText(200),
  area: optionalText(200),
  mappaCategory: optionalChoiceOf(mappaCategories, 'Select a MAPPA category from the list'),
  mappaLevel: optionalChoiceOf(mappaLevels, 'Select a MAPPA level from the list'),
  commissionedOn: optionalDate('Date of commissioning'),
  dueOn: optionalDate('Due date'),
  marking: choiceOf(markingCodes, 'Select the marking'),
  handling: optionalText(500),
  narrative: richTextValue(),
  'narrative.format': richTextFormat(),
})

type Facts = z.output<typeof reviewFacts>

function checkFacts(facts: Facts, context: z.RefinementCtx): void {
  const mappa = mappaProblem(facts.mappaCategory, facts.mappaLevel)
  if (mappa) context.addIssue({ code: 'custom', path: ['mappaLevel'], message: mappa })
  if (facts.commissionedOn && facts.dueOn && facts.dueOn < facts.commissionedOn) {
    context.addIssue({ code: 'custom', path: ['dueOn'], message: 'Due date must be the same as or after the date of commissioning' })
  }
}

/** A date that has already come. */
const pastDate = (name: string) =>
  optionalDate(name).refine((date) => date === null || date <= today(), `${name} must be today or in the past`)

const whichIncident = z.object({
  incident: choiceOf(['new', 'existing'], 'Select whether the incident is recorded already'),
  incidentId: optionalText(100),
  incidentTitle: optionalText(200),
  incidentOccurredOn: pastDate('Date of the incident'),
})

/** A new review: of an incident that is known already, or of one that is recorded with it. */
export const NewReviewForm = whichIncident
  .extend({ ...reviewFacts.shape, isRestricted: tickBox() })
  .superRefine((form, context) => {
    checkFacts(form, context)
    if (form.incident === 'existing' && form.incidentId === null) {
      context.addIssue({ code: 'custom', path: ['incidentId'], message: 'Select the incident' })
    }
    if (form.incident === 'new' && form.incidentTitle === null) {
      context.addIssue({ code: 'custom', path: ['incidentTitle'], message: 'Enter what happened, in a few words' })
    }
  })
export type NewReviewForm = z.output<typeof NewReviewForm>

export const ReviewForm = z
  .object({ incidentId: requiredText('Select the incident', 100) })
  .extend({ ...reviewFacts.shape, version: recordVersion() })
  .superRefine(checkFacts)
export type ReviewForm = z.output<typeof ReviewForm>

/** One step of a review's life, with what the step needs. */
export const ReviewStatusForm = z.object({
  step: choiceOf(reviewSteps, 'Select what happens next'),
  commissionedOn: pastDate('Date of commissioning'),
  publishedOn: pastDate('Date of publication'),
  reason: optionalText(),
  version: recordVersion(),
})
export type ReviewStatusForm = z.output<typeof ReviewStatusForm>

/** Who may know of a review. */
export const ReviewAccessForm = z.object({
  access: choiceOf(['open', 'restricted'], 'Select who may see this review'),
  accountIds: severalTexts(2_000),
  reason: optionalText(),
  version: recordVersion(),
})
export type ReviewAccessForm = z.output<typeof ReviewAccessForm>

export const IncidentForm = z.object({
  title: requiredText('Enter what happened, in a few words', 200),
  summary: optionalText(5_000),
  occurredOn: pastDate('Date of the incident'),
  area: optionalText(200),
  version: recordVersion(),
})
export type IncidentForm = z.output<typeof IncidentForm>

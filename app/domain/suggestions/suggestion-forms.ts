import { z } from 'zod'
import { findingKindCodes } from '#app/domain/findings/finding'
import { NewPlanActionForm } from '#app/domain/plan-actions/plan-action-forms'
import { AnswerForm, NewRecommendationForm } from '#app/domain/recommendations/recommendation-forms'
import { choiceOf, optionalText, recordVersion, requiredText, severalTexts } from '#app/domain/shared/form-fields'

const which = { suggestion: requiredText('This page is out of date. Open it again', 50), version: recordVersion() }
const themeIds = severalTexts().pipe(z.array(z.string()).min(1, 'Select at least one theme'))

/** A suggested passage taken as it is shown: with the themes that the person saw. */
export const AcceptForm = z.object({ ...which, themeIds: severalTexts() })
export type AcceptForm = z.output<typeof AcceptForm>

/** A suggested passage taken with themes, a kind and a note of the person's own. */
export const ChangeSuggestionForm = z.object({
  ...which,
  themeIds,
  kind: choiceOf(findingKindCodes, 'Select what the passage is'),
  note: optionalText(5_000),
})
export type ChangeSuggestionForm = z.output<typeof ChangeSuggestionForm>

export const DismissForm = z.object({ ...which, because: optionalText(2_000) })
export type DismissForm = z.output<typeof DismissForm>

/** Opens a decided suggestion again, undoing what came of it. */
export const ReopenForm = z.object(which)
export type ReopenForm = z.output<typeof ReopenForm>

/** Asking the machine to look again asks for nothing: the button says it. */
export const SuggestAgainForm = z.object({})

/** A suggested recommendation as it is added to the review. */
export const SuggestedRecommendationForm = NewRecommendationForm.omit({ documentId: true }).extend({
  ...which,
  /** Bodies that the document names and that are added as agencies. */
  newBodies: severalTexts(20),
})
export type SuggestedRecommendationForm = z.output<typeof SuggestedRecommendationForm>

/** A line of minutes as the action that it becomes. */
export const SuggestedActionForm = z.intersection(z.object(which), NewPlanActionForm)
export type SuggestedActionForm = z.output<typeof SuggestedActionForm>

/** Which suggestion an answer is taken from, and whose answer to what it is; `suggestionVersion` is the suggestion's own. */
export const AnsweredHereForm = z.object({
  suggestion: which.suggestion,
  suggestionVersion: recordVersion(),
  recommendation: requiredText('Select the recommendation', 60),
  agency: requiredText('Select the addressee', 60),
})

/** What a letter answers to a recommendation, as it is recorded for one addressee. */
export const SuggestedAnswerForm = z.unknown().transform((fields, context) => {
  const here = AnsweredHereForm.safeParse(fields)
  const answer = AnswerForm.safeParse(fields)
  for (const { path, message } of [...(here.error?.issues ?? []), ...(answer.error?.issues ?? [])]) {
    context.addIssue({ code: 'custom', path: [...path], message })
  }
  return here.success && answer.success ? { ...here.data, answer: answer.data } : z.NEVER
})

import { z } from 'zod'
import { findingKindCodes } from '#app/domain/findings/finding'
import { CodePassageForm, FindingForm } from '#app/domain/findings/finding-forms'
import { choiceOf, optionalChoiceOf, optionalText, recordVersion, requiredText, severalTexts } from '#app/domain/shared/form-fields'
import { settlements } from './settlement'

export const StartDoubleCodingForm = z
  .object({
    firstCoderId: requiredText('Select the first coder', 60),
    secondCoderId: requiredText('Select the second coder', 60),
    documentIds: severalTexts().pipe(z.array(z.string()).min(1, 'Select at least one document')),
  })
  .refine(({ firstCoderId, secondCoderId }) => firstCoderId === '' || firstCoderId !== secondCoderId, {
    path: ['secondCoderId'],
    message: 'Select somebody else: nobody can code apart from themselves',
  })
export type StartDoubleCodingForm = z.output<typeof StartDoubleCodingForm>

/** A passage that is coded blind is given as any other. */
export const CodeBlindPassageForm = CodePassageForm
export type CodeBlindPassageForm = z.output<typeof CodeBlindPassageForm>

export const BlindPassageForm = FindingForm
export type BlindPassageForm = z.output<typeof BlindPassageForm>

export const WithdrawBlindPassageForm = z.object({ version: recordVersion() })
export type WithdrawBlindPassageForm = z.output<typeof WithdrawBlindPassageForm>

/** An act that needs no more than to be confirmed. */
export const ConfirmForm = z.object({})

export const StopDoubleCodingForm = z.object({ reason: requiredText('Enter why it is stopped', 2_000), version: recordVersion() })
export type StopDoubleCodingForm = z.output<typeof StopDoubleCodingForm>

export const CompleteReconciliationForm = z.object({ version: recordVersion() })
export type CompleteReconciliationForm = z.output<typeof CompleteReconciliationForm>

/** How a place is settled; whether a reason is needed, the place says. */
export const SettlePlaceForm = z
  .object({
    settlement: choiceOf(settlements, 'Select how the passage is to be coded'),
    themeIds: severalTexts(),
    kind: optionalChoiceOf(findingKindCodes, 'Select what the passage is'),
    because: optionalText(2_000),
    version: recordVersion(),
  })
  .superRefine(({ settlement, themeIds, kind }, context) => {
    if (settlement !== 'other') return
    if (themeIds.length === 0) context.addIssue({ code: 'custom', path: ['themeIds'], message: 'Select at least one theme' })
    if (kind === null) context.addIssue({ code: 'custom', path: ['kind'], message: 'Select what the passage is' })
  })
export type SettlePlaceForm = z.output<typeof SettlePlaceForm>

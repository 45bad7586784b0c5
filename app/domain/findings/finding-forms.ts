import { z } from 'zod'
import { choiceOf, optionalText, optionalWholeNumber, recordVersion, requiredText, severalTexts } from '#app/domain/shared/form-fields'
import { findingKindCodes } from './finding'
import { LONGEST_PASSAGE } from './passage-places'

const codes = {
  themeIds: severalTexts().pipe(z.array(z.string()).min(1, 'Select at least one theme')),
  kind: choiceOf(findingKindCodes, 'Select what the passage is'),
  note: optionalText(5_000),
}

const offset = () => optionalWholeNumber('This page is out of date. Open it again', 0, 999_999_999)

/** A passage as it was selected (the browser then says where it stands) or pasted, and what it is coded as. */
export const CodePassageForm = z.object({
  quote: requiredText('Select the passage in the document, or paste it here', LONGEST_PASSAGE),
  /** What stands before and after the selected words. */
  prefix: optionalText(),
  suffix: optionalText(),
  start: offset(),
  end: offset(),
  /** Where the passage begins, chosen from several places with the same words. */
  place: offset(),
  ...codes,
})
export type CodePassageForm = z.output<typeof CodePassageForm>

export const FindingForm = z.object({ ...codes, version: recordVersion() })
export type FindingForm = z.output<typeof FindingForm>

export const WithdrawFindingForm = z.object({
  because: requiredText('Enter why the coding is withdrawn', 2_000),
  version: recordVersion(),
})
export type WithdrawFindingForm = z.output<typeof WithdrawFindingForm>

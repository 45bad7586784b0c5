import { z } from 'zod'
import { optionalDate, optionalText, optionalWholeNumber, recordVersion, requiredDate, requiredText, tickBox } from '#app/domain/shared/form-fields'
import { whyNotAReference } from './identifying-text'

const toolFacts = z.object({
  title: requiredText('Enter the title of the checklist', 200),
  purpose: optionalText(2_000),
})

export const NewAuditToolForm = toolFacts
export type NewAuditToolForm = z.output<typeof NewAuditToolForm>

export const AuditToolForm = toolFacts.extend({ version: recordVersion() })
export type AuditToolForm = z.output<typeof AuditToolForm>

export const CopyAuditToolForm = z.object({ title: requiredText('Enter the title of the new checklist', 200) })
export type CopyAuditToolForm = z.output<typeof CopyAuditToolForm>

export const AuditToolStepForm = z.object({ reason: optionalText(2_000), version: recordVersion() })
export type AuditToolStepForm = z.output<typeof AuditToolStepForm>

const questionFacts = z.object({
  section: optionalText(120),
  text: requiredText('Enter the question', 500),
  guidance: optionalText(2_000),
  mayNotApply: tickBox(),
  themeId: optionalText(60),
  /** Reference of the action whose promise the question tests. */
  actionRef: optionalText(60),
  /** Typed in per cent, kept from 0 to 1. */
  threshold: optionalWholeNumber('Threshold must be a whole number between 1 and 100', 1, 100).transform((value) => (value === null ? null : value / 100)),
})

export const AuditQuestionForm = questionFacts.extend({ version: recordVersion() })
export type AuditQuestionForm = z.output<typeof AuditQuestionForm>

export const RemoveAuditQuestionForm = z.object({ version: recordVersion() })
export type RemoveAuditQuestionForm = z.output<typeof RemoveAuditQuestionForm>

const roundFacts = z.object({
  title: requiredText('Enter the title of the round', 200),
  groupId: optionalText(60),
  opensOn: requiredDate('Opening date'),
  closesOn: optionalDate('Closing date'),
  baselineId: optionalText(60),
})

type Dates = { opensOn: string; closesOn: string | null }
const closesAfterOpening = ({ opensOn, closesOn }: Dates) => !closesOn || opensOn <= closesOn
const closesBeforeOpening = { path: ['closesOn'], message: 'Closing date must be the same as or after the opening date' }

export const NewAuditRoundForm = roundFacts
  .extend({ toolId: requiredText('Select a checklist', 60) })
  .refine(closesAfterOpening, closesBeforeOpening)
export type NewAuditRoundForm = z.output<typeof NewAuditRoundForm>

export const AuditRoundForm = roundFacts.extend({ version: recordVersion() }).refine(closesAfterOpening, closesBeforeOpening)
export type AuditRoundForm = z.output<typeof AuditRoundForm>

export const CloseAuditRoundForm = z.object({ version: recordVersion() })
export type CloseAuditRoundForm = z.output<typeof CloseAuditRoundForm>

const MOST_CASES = 200

/** References, one a line, in capitals; the words name the first line that cannot be one. */
const caseReferences = requiredText('Enter at least one reference', 20_000).transform((text, context) => {
  const lines = text.split('\n').map((line) => line.trim())
  const refuse = (message: string) => {
    context.issues.push({ code: 'custom', message, input: text })
    return z.NEVER
  }
  const wrong = lines.findIndex((line) => line !== '' && whyNotAReference(line) !== null)
  if (wrong >= 0) {
    const why = whyNotAReference(lines[wrong] ?? '') ?? ''
    // The text itself is not said again: what identifies somebody should not be repeated.
    return refuse(`Line ${wrong + 1} ${why}. Use a reference that only your own records can resolve, like WPD-014`)
  }
  const references = lines.filter(Boolean).map((line) => line.replace(/\s+/g, ' ').toUpperCase())
  const twice = references.find((reference, index) => references.indexOf(reference) !== index)
  if (twice) return refuse(`${twice} is there twice`)
  return references.length > MOST_CASES ? refuse(`Enter ${MOST_CASES} references or fewer at a time`) : references
})

export const NewAuditCasesForm = z.object({
  references: caseReferences,
  agencyId: requiredText('Select the agency whose practice is audited', 60),
  auditorId: optionalText(60),
})
export type NewAuditCasesForm = z.output<typeof NewAuditCasesForm>

export const AssignAuditCaseForm = z.object({ auditorId: requiredText('Select an auditor', 60), version: recordVersion() })
export type AssignAuditCaseForm = z.output<typeof AssignAuditCaseForm>

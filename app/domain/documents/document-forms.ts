import { z } from 'zod'
import { choiceOf, optionalDate, optionalText, optionalWholeNumber, recordVersion, requiredText } from '#app/domain/shared/form-fields'
import { attendeesIn, type GivenAttendee } from './attendees'
import { documentKindCodes } from './document'
import { MOST_CHARACTERS } from './read-document-problem'

const documentFacts = {
  title: requiredText('Enter a title for the document', 300),
  kind: choiceOf(documentKindCodes, 'Select the kind of document'),
  datedOn: optionalDate('Date of the document'),
  reference: optionalText(200),
  nextMeetingOn: optionalDate('Date of the next meeting'),
}

const Upload = z.object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) })
const upload = z.preprocess((value) => (Array.isArray(value) ? (value as unknown[])[0] : value), Upload.optional())
const pasted = z.preprocess(
  (value) => (Array.isArray(value) ? (value as unknown[])[0] : value),
  z.string().max(MOST_CHARACTERS, 'The text must have no more than 5 million characters. Split it and add the parts').default(''),
)

/** A document that somebody brings: a file, or text that is pasted. */
export const StartIntakeForm = z
  .object({ source: choiceOf(['file', 'paste'], 'Select whether to upload a file or to paste text'), file: upload, text: pasted })
  .superRefine(({ source, file, text }, context) => {
    if (source === 'file' && !file) context.addIssue({ code: 'custom', path: ['file'], message: 'Select a file' })
    if (source === 'paste' && text.trim() === '') context.addIssue({ code: 'custom', path: ['text'], message: 'Paste the text of the document' })
  })
export type StartIntakeForm = z.output<typeof StartIntakeForm>

/** A form that only asks for something to be done with a document on its way in. */
export const IntakeActForm = z.object({})

/** What a person, having checked it, says of a document that was read. */
export const CheckedDocumentForm = z
  .looseObject({ ...documentFacts, rows: optionalText(20) })
  .transform(({ title, kind, datedOn, reference, nextMeetingOn, rows, ...fields }, context) => {
    return { title, kind, datedOn, reference, nextMeetingOn, rows, attendees: attendeesIn(fields, context) }
  })
export type CheckedDocumentForm = z.output<typeof CheckedDocumentForm>

/** What is said of a document, changed. */
export const DocumentForm = z
  .looseObject({ ...documentFacts, rows: optionalText(20), version: recordVersion() })
  .transform(({ title, kind, datedOn, reference, nextMeetingOn, rows, version, ...fields }, context) => {
    return { title, kind, datedOn, reference, nextMeetingOn, rows, version, attendees: attendeesIn(fields, context) }
  })
export type DocumentForm = z.output<typeof DocumentForm>

/** The text of a document, corrected; `step` says whether to show what would happen to passages, or to do it. */
export const CorrectTextForm = z.object({
  text: pasted.pipe(z.string().refine((text) => text.trim() !== '', 'The text must have words in it')),
  because: requiredText('Enter why the text is corrected', 1_000),
  textVersion: recordVersion(),
  step: choiceOf(['look', 'write', 'save'], 'Select what to do'),
  /** How many passages the person was told would be lost. */
  lost: optionalWholeNumber('This page is out of date. Open it again').transform((lost) => lost ?? 0),
})
export type CorrectTextForm = z.output<typeof CorrectTextForm>

/** What is said of a document. */
export type SaidOfDocument = Pick<CheckedDocumentForm, 'title' | 'kind' | 'datedOn' | 'reference'> & {
  nextMeetingOn?: string | null
  attendees?: readonly GivenAttendee[]
}

/** A document with all that is said of it at once, as stories and tests add them. */
export type NewDocumentForm = SaidOfDocument & StartIntakeForm

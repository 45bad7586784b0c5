import { z } from 'zod'
import { choiceOf, optionalDate, optionalText, recordVersion, requiredText } from '#app/domain/shared/form-fields'
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

/** What is said of a document. */
export type SaidOfDocument = Pick<CheckedDocumentForm, 'title' | 'kind' | 'datedOn' | 'reference'> & {
  nextMeetingOn?: string | null
  attendees?: readonly GivenAttendee[]
}

/** A document with all that is said of it at once, as stories and tests add them. */
export type NewDocumentForm = SaidOfDocument & StartIntakeForm

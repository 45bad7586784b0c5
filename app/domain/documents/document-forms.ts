import { z } from 'zod'
import { choiceOf, optionalDate, optionalText, recordVersion, requiredText } from '#app/domain/shared/form-fields'
import { documentKindCodes } from './document'
import { MOST_CHARACTERS } from './read-document-problem'

const documentFacts = {
  title: requiredText('Enter a title for the document', 300),
  kind: choiceOf(documentKindCodes, 'Select the kind of document'),
  datedOn: optionalDate('Date of the document'),
  reference: optionalText(200),
}

const Upload = z.object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) })
const upload = z.preprocess((value) => (Array.isArray(value) ? (value as unknown[])[0] : value), Upload.optional())
const pasted = z.preprocess(
  (value) => (Array.isArray(value) ? (value as unknown[])[0] : value),
  z.string().max(MOST_CHARACTERS, 'The text must have no more than 5 million characters. Split it and add the parts').default(''),
)

/** A new source document: a file, or text that is pasted. */
export const NewDocumentForm = z
  .object({ ...documentFacts, source: choiceOf(['file', 'paste'], 'Select whether to upload a file or to paste text'), file: upload, text: pasted })
  .superRefine(({ source, file, text }, context) => {
    if (source === 'file' && !file) context.addIssue({ code: 'custom', path: ['file'], message: 'Select a file' })
    if (source === 'paste' && text.trim() === '') context.addIssue({ code: 'custom', path: ['text'], message: 'Paste the text of the document' })
  })
export type NewDocumentForm = z.output<typeof NewDocumentForm>

export const DocumentForm = z.object({ ...documentFacts, version: recordVersion() })
export type DocumentForm = z.output<typeof DocumentForm>

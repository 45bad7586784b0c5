import { z } from 'zod'
import { requiredText } from '#app/domain/shared/form-fields'

const first = (value: unknown) => (Array.isArray(value) ? (value as unknown[])[0] : value)
const AGAIN = 'This page is out of date. Select the file again'

/** A file with a codebook, to be looked at before anything is written. */
export const CodebookFileForm = z.object({
  file: z.preprocess(
    first,
    z.object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }, 'Select a codebook, as .qdc or .csv'),
  ),
})
export type CodebookFileForm = z.output<typeof CodebookFileForm>

/** The same file's text, with what the codebook was when it was looked at. */
export const ImportCodebookForm = z.object({
  text: z.preprocess(first, z.string(AGAIN)),
  fileName: requiredText(AGAIN, 300),
  mark: requiredText(AGAIN, 64),
})
export type ImportCodebookForm = z.output<typeof ImportCodebookForm>

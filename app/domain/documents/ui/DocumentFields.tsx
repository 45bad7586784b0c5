import { DateField } from '#app/components/DateField'
import type { FormState } from '#app/components/form-state'
import { SelectField } from '#app/components/SelectField'
import { TextField } from '#app/components/TextField'
import { documentKindCodes, documentKinds } from '../document'

/** What is said about a document, for the pages that add one and that change one. */
export function DocumentFields({ form }: { form: FormState }) {
  return (
    <>
      <TextField field={form.field('title')} label="Title" hint="As it is printed on the document" />
      <SelectField
        field={form.field('kind')}
        label="Kind of document"
        choices={documentKindCodes.map((code) => ({ value: code, text: documentKinds[code].label }))}
      />
      <DateField field={form.field('datedOn')} label="Date of the document (optional)" />
      <TextField field={form.field('reference')} label="Its own reference (optional)" hint="The number or reference that its author gave it" width={20} />
      <DateField field={form.field('nextMeetingOn')} label="Next meeting (optional)" hint="Of minutes: the day that they give for it" />
    </>
  )
}

import type { FormState } from '#app/components/form-state'
import { SelectField } from '#app/components/SelectField'
import { TextArea } from '#app/components/TextArea'
import { TextField } from '#app/components/TextField'
import { agencyKindCodes, agencyKinds } from '../agency'

/** The facts of an agency, for the pages that add one and that change one. */
export function AgencyFields({ form }: { form: FormState }) {
  return (
    <>
      <TextField field={form.field('name')} label="Name" />
      <TextField field={form.field('shortName')} label="Short name" hint="As tables show it, like MPS" width={20} />
      <SelectField
        field={form.field('kind')}
        label="Kind of agency"
        emptyText="Select a kind"
        choices={agencyKindCodes.map((code) => ({ value: code, text: agencyKinds[code].label }))}
      />
      <TextArea
        field={form.field('aliases')}
        label="Other names (optional)"
        hint="Names and abbreviations by which reports mean this agency, one a line"
      />
    </>
  )
}

import { DateField } from '#app/components/DateField'
import type { FormState } from '#app/components/form-state'
import { RadioGroup } from '#app/components/RadioGroup'
import { TextArea } from '#app/components/TextArea'
import { TextField } from '#app/components/TextField'
import { groupKindCodes, groupKinds } from '../group'

/** The facts of a group, for the pages that form one and that change one. */
export function GroupFields({ form }: { form: FormState }) {
  return (
    <>
      <TextField field={form.field('name')} label="Name" />
      <RadioGroup
        field={form.field('kind')}
        label="Kind of group"
        choices={groupKindCodes.map((code) => ({ value: code, text: groupKinds[code].label, hint: groupKinds[code].meaning }))}
      />
      <TextArea field={form.field('termsOfReference')} label="Terms of reference (optional)" rows={8} />
      <TextField field={form.field('sponsor')} label="Sponsor (optional)" hint="The board or the person that the group answers to" />
      <TextField
        field={form.field('quorum')}
        label="Quorum (optional)"
        hint="How many members must be present for a decision"
        width={3}
        inputMode="numeric"
      />
      <DateField field={form.field('startsOn')} label="Start date (optional)" />
      <DateField field={form.field('endsOn')} label="End date (optional)" />
    </>
  )
}

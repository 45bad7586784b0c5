import { DateField } from '#app/components/DateField'
import type { FormState } from '#app/components/form-state'
import { SelectField } from '#app/components/SelectField'
import { TextField } from '#app/components/TextField'

interface AuditRoundFieldsProps {
  form: FormState
  groups: readonly { id: string; name: string }[]
  baselines: readonly { id: string; ref: string; title: string; tool: { ref: string } }[]
}

/** The facts of a round. */
export function AuditRoundFields({ form, groups, baselines }: AuditRoundFieldsProps) {
  return (
    <>
      <TextField field={form.field('title')} label="Title" hint="For example, Release planning: re-audit after six months" />
      <SelectField
        field={form.field('groupId')}
        label="Group (optional)"
        hint="The group that asked for it"
        emptyText="No group"
        choices={groups.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <DateField field={form.field('opensOn')} label="Opening date" />
      <DateField field={form.field('closesOn')} label="Closing date (optional)" hint="When the marking shall be done. For example, 27 3 2026" />
      <SelectField
        field={form.field('baselineId')}
        label="Baseline (optional)"
        hint="An earlier round of the same checklist, whose results stand beside those of this one"
        emptyText="No baseline"
        choices={baselines.map(({ id, ref, title, tool }) => ({ value: id, text: `${ref} ${title} (${tool.ref})` }))}
      />
    </>
  )
}

import type { FormState } from '#app/components/form-state'
import { SelectField } from '#app/components/SelectField'

interface ParentFieldProps {
  form: FormState
  /** The themes under which it can be placed. */
  parents: readonly { id: string; name: string; level: number }[]
}

/** Under which theme it stands. */
export function ParentField({ form, parents }: ParentFieldProps) {
  return (
    <SelectField
      field={form.field('parentId')}
      label="Stands under"
      emptyText="No other theme"
      choices={parents.map(({ id, name, level }) => ({ value: id, text: `${'– '.repeat(level - 1)}${name}` }))}
    />
  )
}

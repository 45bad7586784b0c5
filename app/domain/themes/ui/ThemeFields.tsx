import type { FormState } from '#app/components/form-state'
import { SelectField } from '#app/components/SelectField'
import { TextArea } from '#app/components/TextArea'
import { TextField } from '#app/components/TextField'

interface ThemeFieldsProps {
  form: FormState
  /** The themes under which it can be placed. */
  parents: readonly { id: string; name: string; level: number }[]
}

/** The facts of a theme, for the pages that add one and that change one. */
export function ThemeFields({ form, parents }: ThemeFieldsProps) {
  return (
    <>
      <TextField field={form.field('name')} label="Name" />
      <TextArea field={form.field('definition')} label="Definition" hint="What a passage must speak of to carry this theme" rows={3} />
      <TextArea field={form.field('include')} label="Include (optional)" hint="What belongs here although one might doubt it" rows={3} />
      <TextArea field={form.field('exclude')} label="Exclude (optional)" hint="What belongs elsewhere, and where" rows={3} />
      <TextArea field={form.field('example')} label="Example (optional)" hint="An invented sentence that would carry this theme" rows={3} />
      <SelectField
        field={form.field('parentId')}
        label="Stands under (optional)"
        emptyText="No other theme"
        choices={parents.map(({ id, name, level }) => ({ value: id, text: `${'– '.repeat(level - 1)}${name}` }))}
      />
      <TextField
        field={form.field('position')}
        label="Place among its neighbours (optional)"
        hint="1 comes first; left empty, it comes last"
        width={3}
        inputMode="numeric"
      />
    </>
  )
}

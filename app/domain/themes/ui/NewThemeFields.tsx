import type { FormState } from '#app/components/form-state'
import { TextField } from '#app/components/TextField'
import { ParentField } from './ParentField'
import { ThemeWordFields } from './ThemeWordFields'

interface NewThemeFieldsProps {
  form: FormState
  /** The themes under which it can be placed. */
  parents: readonly { id: string; name: string; level: number }[]
}

/** The facts of a theme that is new. */
export function NewThemeFields({ form, parents }: NewThemeFieldsProps) {
  return (
    <>
      <TextField field={form.field('name')} label="Name" />
      <ThemeWordFields form={form} />
      <ParentField form={form} parents={parents} />
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

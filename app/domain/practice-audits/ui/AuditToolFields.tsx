import type { FormState } from '#app/components/form-state'
import { TextArea } from '#app/components/TextArea'
import { TextField } from '#app/components/TextField'

/** The facts of a checklist. */
export function AuditToolFields({ form }: { form: FormState }) {
  return (
    <>
      <TextField field={form.field('title')} label="Title" />
      <TextArea field={form.field('purpose')} label="Purpose (optional)" hint="What the audit shall show, and of which cases" />
    </>
  )
}

import { CheckboxGroup } from '#app/components/CheckboxGroup'
import type { FormState } from '#app/components/form-state'
import { SelectField } from '#app/components/SelectField'

interface StartFieldsProps {
  form: FormState
  options: {
    coders: readonly { id: string; name: string; agency: string }[]
    documents: readonly { id: string; ref: string; title: string; findings: number }[]
  }
}

/** Who codes a review apart, and which of its documents. */
export function StartFields({ form, options }: StartFieldsProps) {
  const choices = options.coders.map(({ id, name, agency }) => ({ value: id, text: `${name}, ${agency}` }))
  return (
    <>
      <SelectField field={form.field('firstCoderId')} label="First coder" emptyText="Select a person" choices={choices} />
      <SelectField field={form.field('secondCoderId')} label="Second coder" emptyText="Select another person" choices={choices} />
      <CheckboxGroup
        field={form.field('documentIds')}
        label="Documents to code"
        choices={options.documents.map(({ id, ref, title, findings }) => ({
          value: id,
          text: `${ref} ${title}`,
          ...(findings > 0 && { hint: `${findings} ${findings === 1 ? 'passage is' : 'passages are'} coded in it already. Whoever has seen them does not code it blind.` }),
        }))}
      />
    </>
  )
}

import type { SubmittedForm } from '#app/components/form-state'

/**
 * Tells what a button that looks something up or chooses from it asks of a form, or null where the form is to be saved.
 * `look` names the one that looks; the value of `choose` goes into a field.
 */
export function lookupIn({ values }: SubmittedForm, field: string): SubmittedForm | null {
  const [chosen] = values.choose ?? []
  if (chosen === undefined && values.look === undefined) return null
  return { values: chosen === undefined ? values : { ...values, [field]: [chosen] }, problems: [] }
}

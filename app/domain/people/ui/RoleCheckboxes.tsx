import { CheckboxGroup } from '#app/components/CheckboxGroup'
import type { FieldState } from '#app/components/form-state'
import { roleCodes, roles } from '../role'

/** The roles of an account, each with what it is for. */
export function RoleCheckboxes({ field }: { field: FieldState }) {
  return (
    <CheckboxGroup
      field={field}
      label="Roles"
      hint="Select all that apply"
      choices={roleCodes.map((code) => ({ value: code, text: roles[code].label, hint: roles[code].meaning }))}
    />
  )
}

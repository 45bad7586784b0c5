import type { FormState } from '#app/components/form-state'
import { SelectField } from '#app/components/SelectField'
import { TextField } from '#app/components/TextField'
import { RoleCheckboxes } from './RoleCheckboxes'

interface InviteFieldsProps {
  form: FormState
  agencies: readonly { id: string; name: string }[]
  people: readonly { id: string; name: string; agency: { shortName: string } }[]
}

/** Who is invited: somebody new, or a person who is known from a group but has no account. */
export function InviteFields({ form, agencies, people }: InviteFieldsProps) {
  return (
    <>
      {people.length > 0 ? (
        <SelectField
          field={form.field('personId')}
          label="Somebody who is known already (optional)"
          hint="A member of a group without an account. Leave out the name and the agency then"
          emptyText="Somebody new"
          choices={people.map(({ id, name, agency }) => ({ value: id, text: `${name}, ${agency.shortName}` }))}
        />
      ) : null}
      <TextField field={form.field('name')} label="Name" autoComplete="off" />
      <TextField field={form.field('jobTitle')} label="Job title (optional)" autoComplete="off" />
      <SelectField
        field={form.field('agencyId')}
        label="Agency"
        emptyText="Select an agency"
        choices={agencies.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextField field={form.field('email')} label="E-mail address" type="email" autoComplete="off" spellCheck={false} />
      <RoleCheckboxes field={form.field('roles')} />
    </>
  )
}

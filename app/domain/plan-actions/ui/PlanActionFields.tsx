import { CheckboxGroup } from '#app/components/CheckboxGroup'
import { DateField } from '#app/components/DateField'
import { Details } from '#app/components/Details'
import type { FormState } from '#app/components/form-state'
import { RadioGroup } from '#app/components/RadioGroup'
import { SelectField } from '#app/components/SelectField'
import { TextArea } from '#app/components/TextArea'
import { TextField } from '#app/components/TextField'
import { strengthCodes, strengths } from '../plan-action'

export interface ActionChoices {
  agencies: readonly { id: string; name: string }[]
  owners: readonly { id: string; person: { name: string; jobTitle: string | null; agency: { shortName: string } } }[]
  groups: readonly { id: string; name: string }[]
  recommendations: readonly { ref: string; number: string; text: string }[]
}

interface PlanActionFieldsProps {
  form: FormState
  choices: ActionChoices
  /** False once the action is agreed: its date is then the group's to change. */
  hasDueDate: boolean
}

/** The facts of an action, for the pages that propose one and that change one. */
export function PlanActionFields({ form, choices, hasDueDate }: PlanActionFieldsProps) {
  return (
    <>
      <TextArea field={form.field('title')} label="What will be done" hint="Begin with a verb: who reads it should know when it is done" rows={2} />
      <TextArea field={form.field('difference')} label="What will be different" hint="For the people whom this work is for, or for those who do it" rows={3} />
      <TextArea field={form.field('howKnown')} label="How it will be known" hint="What will be counted, seen or asked, and by whom" rows={3} />
      <SelectField
        field={form.field('leadAgencyId')}
        label="Lead agency"
        emptyText="Choose an agency"
        choices={choices.agencies.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <SelectField
        field={form.field('ownerId')}
        label="Owner"
        hint="A person of the lead agency. If nobody there has an account, name a function instead"
        emptyText="No person"
        choices={choices.owners.map(({ id, person }) => ({ value: id, text: [person.name, person.jobTitle, person.agency.shortName].filter(Boolean).join(', ') }))}
      />
      <TextField field={form.field('ownerFunction')} label="Owning function" hint="For example, head of public protection. Leave empty if you chose a person" />
      <SelectField
        field={form.field('groupId')}
        label="Group (optional)"
        hint="The group that agrees the action, grants new dates and signs it off"
        emptyText="No group"
        choices={choices.groups.map(({ id, name }) => ({ value: id, text: name }))}
      />
      {hasDueDate ? <DateField field={form.field('dueOn')} label="Due date" /> : null}
      <RadioGroup
        field={form.field('strength')}
        label="How strong the action is"
        choices={strengthCodes.map((code) => ({ value: code, text: strengths[code].label, hint: strengths[code].meaning }))}
      />
      <RecommendationChoices form={form} recommendations={choices.recommendations} />
    </>
  )
}

function RecommendationChoices({ form, recommendations }: { form: FormState; recommendations: ActionChoices['recommendations'] }) {
  const field = form.field('recommendationRefs')
  if (recommendations.length === 0) return null
  const chosen = field.values?.length ?? 0
  return (
    <Details summary={`Recommendations that it answers (${chosen} of ${recommendations.length} chosen)`} isOpen={Boolean(field.error ?? field.theirs)}>
      <CheckboxGroup
        field={field}
        label="Recommendations that it answers (optional)"
        isSmall
        choices={recommendations.map(({ ref, number, text }) => ({ value: ref, text: `${ref} (${number}) ${shortened(text)}` }))}
      />
    </Details>
  )
}

const shortened = (text: string) => (text.length > 110 ? `${text.slice(0, 109).trimEnd()}…` : text)

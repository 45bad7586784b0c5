import { CheckboxGroup } from '#app/components/CheckboxGroup'
import { DateField } from '#app/components/DateField'
import type { FormState } from '#app/components/form-state'
import { InsetText } from '#app/components/InsetText'
import { RadioGroup } from '#app/components/RadioGroup'
import { SelectField } from '#app/components/SelectField'
import { TextArea } from '#app/components/TextArea'
import { TextField } from '#app/components/TextField'
import { RichTextField } from '#app/editor/RichTextField'
import { looksLikeAName, mappaCategories, mappaLevels, markingCodes, markings } from '../review'

interface ReviewFieldsProps {
  form: FormState
  options: {
    kinds: readonly { code: string; label: string }[]
    agencies: readonly { id: string; name: string; isActive: boolean }[]
  }
}

/** The facts of a review, for the pages that capture one and that change one. */
export function ReviewFields({ form, options }: ReviewFieldsProps) {
  const { kinds, agencies } = options
  const subject = form.field('subject')
  const isHeld = (id: string) => form.field('agencyIds').values?.includes(id) || form.field('commissionerId').value === id
  const offered = agencies.filter(({ id, isActive }) => isActive || isHeld(id))
  return (
    <>
      <TextField field={form.field('title')} label="Title" hint="What people will call this review. Do not use a real name of the subject, the victim or the family." />
      <SelectField
        field={form.field('kindCode')}
        label="Kind of review"
        emptyText="Select the kind"
        choices={kinds.map(({ code, label }) => ({ value: code, text: label }))}
      />
      <TextField field={subject} label="Subject (optional)" hint="Use a pseudonym such as ‘Adult A’, never a real name" width={20} />
      {looksLikeAName(subject.value ?? null) ? (
        <InsetText>‘{subject.value}’ looks like a real name. Use a pseudonym, unless this is one.</InsetText>
      ) : null}
      <CheckboxGroup
        field={form.field('agencyIds')}
        label="Agencies involved (optional)"
        hint="Select all those whose practice the review looks at"
        isSmall
        choices={offered.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <SelectField
        field={form.field('commissionerId')}
        label="Commissioned by (optional)"
        emptyText="Not known, or not one of these"
        choices={offered.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextField field={form.field('author')} label="Author (optional)" hint="Who writes the report: an independent reviewer, an inspectorate, a coroner" />
      <TextField field={form.field('area')} label="Area (optional)" hint="The borough, county or region" width={30} />
      <SelectField
        field={form.field('mappaCategory')}
        label="MAPPA category (optional)"
        emptyText="Not managed under MAPPA"
        choices={mappaCategories.map((value) => ({ value, text: `Category ${value}` }))}
      />
      <SelectField
        field={form.field('mappaLevel')}
        label="MAPPA level (optional)"
        hint="Category 3 is managed at level 2 or 3"
        emptyText="Not managed under MAPPA"
        choices={mappaLevels.map((value) => ({ value, text: `Level ${value}` }))}
      />
      <DateField field={form.field('commissionedOn')} label="Date of commissioning (optional)" />
      <DateField field={form.field('dueOn')} label="Due date of the report (optional)" />
      <RadioGroup
        field={form.field('marking')}
        label="Marking"
        choices={markingCodes.map((value) => ({ value, text: markings[value].label, hint: markings[value].meaning }))}
      />
      <TextArea field={form.field('handling')} label="Handling instructions (optional)" hint="Shown beside the marking, on screen and in print" rows={2} />
      <RichTextField field={form.field('narrative')} label="Narrative (optional)" hint="What happened and how the agencies worked together, in short. Do not name anybody." />
    </>
  )
}

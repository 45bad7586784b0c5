import { CheckboxGroup } from '#app/components/CheckboxGroup'
import { DateField } from '#app/components/DateField'
import { Details } from '#app/components/Details'
import type { FormState } from '#app/components/form-state'
import { RadioGroup } from '#app/components/RadioGroup'
import { SelectField } from '#app/components/SelectField'
import { TextArea } from '#app/components/TextArea'
import { TextField } from '#app/components/TextField'
import { recommendationKindCodes, recommendationKinds, recommendationScopeCodes, recommendationScopes } from '../recommendation'

interface RecommendationFieldsProps {
  form: FormState
  options: {
    themes: readonly { id: string; name: string }[]
    findings: readonly { id: string; ref: string; quote: string }[]
    agencies: readonly { id: string; name: string }[]
    documents: readonly { id: string; ref: string; title: string }[]
  }
}

const QUOTED = 120

/** The facts of a recommendation, for the pages that add one and that change one. */
export function RecommendationFields({ form, options }: RecommendationFieldsProps) {
  const { themes, findings, agencies, documents } = options
  return (
    <>
      <RadioGroup
        field={form.field('kind')}
        label="What it is"
        isSmall
        choices={recommendationKindCodes.map((code) => ({ value: code, text: recommendationKinds[code].label, hint: recommendationKinds[code].meaning }))}
      />
      <TextField field={form.field('number')} label="Number as printed" hint="For example 3, 2a or 21.10.1" width={10} />
      <TextArea field={form.field('text')} label="Recommendation, word for word" hint="Paste it from the report. It is kept exactly as it is here." rows={8} />
      {documents.length > 0 ? (
        <>
          <SelectField
            field={form.field('documentId')}
            label="Document that prints it (optional)"
            hint="The words are looked up in it, so that they can be shown in their place"
            emptyText="None"
            choices={documents.map(({ id, ref, title }) => ({ value: id, text: `${title} (${ref})` }))}
          />
          <CheckboxGroup
            field={form.field('withoutPlace')}
            isSmall
            choices={[{ value: 'yes', text: 'Save even if these words are not found in the document' }]}
          />
        </>
      ) : null}
      <RadioGroup
        field={form.field('scope')}
        label="How far it reaches"
        choices={recommendationScopeCodes.map((code) => ({ value: code, text: recommendationScopes[code].label, hint: recommendationScopes[code].meaning }))}
      />
      <CheckboxGroup
        field={form.field('isAssuranceRequest')}
        choices={[{ value: 'yes', text: 'It asks for assurance', hint: '“Seek assurance that …”: its evidence is a statement or an audit by somebody else' }]}
      />
      <DateField field={form.field('dueOn')} label="To be done by (optional)" hint="Where the report sets a time, the day that it means" />
      <TextField field={form.field('dueText')} label="The report’s words for that time (optional)" hint="For example, within three months" />
      <CheckboxGroup
        field={form.field('agencyIds')}
        label="Addressed to"
        hint="Each addressee gives an answer of its own"
        isSmall
        choices={agencies.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <CheckboxGroup field={form.field('themeIds')} label="Themes" isSmall choices={themes.map(({ id, name }) => ({ value: id, text: name }))} />
      {findings.length > 0 ? (
        <CheckboxGroup
          field={form.field('findingIds')}
          label="Passages that it rests on"
          isSmall
          choices={findings.map(({ id, ref, quote }) => ({ value: id, text: quote.length > QUOTED ? `${quote.slice(0, QUOTED).trimEnd()}…` : quote, hint: ref }))}
        />
      ) : (
        <Details summary="No passages to choose from">Code passages in the documents of the review; they can then be chosen here.</Details>
      )}
      <TextField
        field={form.field('madeBefore')}
        label="Made before (optional)"
        hint="If an earlier review recommended the same, its reference, like SCR-2024-002-R03"
        width={20}
      />
    </>
  )
}

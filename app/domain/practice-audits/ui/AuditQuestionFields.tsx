import { CheckboxGroup } from '#app/components/CheckboxGroup'
import type { FormState } from '#app/components/form-state'
import { InsetText } from '#app/components/InsetText'
import { SelectField } from '#app/components/SelectField'
import { TextArea } from '#app/components/TextArea'
import { TextField } from '#app/components/TextField'

export interface QuestionOptions {
  themes: readonly { id: string; name: string }[]
  actions: readonly { ref: string; title: string }[]
}

interface AuditQuestionFieldsProps {
  form: FormState
  options: QuestionOptions
  /** True where the question tests an action that the viewer may not see: it is neither shown nor changed. */
  testsHiddenAction?: boolean
}

/** One question of a checklist. */
export function AuditQuestionFields({ form, options, testsHiddenAction }: AuditQuestionFieldsProps) {
  return (
    <>
      <TextField field={form.field('section')} label="Section (optional)" hint="Questions of one section are shown together" />
      <TextArea field={form.field('text')} label="Question" hint="To be answered by yes, partly or no, where yes is good practice" rows={3} />
      <TextArea field={form.field('guidance')} label="Guidance (optional)" hint="What counts as yes, what as partly, and where to look" rows={4} />
      <CheckboxGroup
        field={form.field('mayNotApply')}
        label="Does it apply to every case?"
        choices={[{ value: 'yes', text: 'Auditors may answer ‘not applicable’' }]}
      />
      <SelectField
        field={form.field('themeId')}
        label="Theme (optional)"
        emptyText="No theme"
        choices={options.themes.map(({ id, name }) => ({ value: id, text: name }))}
      />
      {testsHiddenAction ? (
        <InsetText>This question tests an action that is not open to you. That stays as it is.</InsetText>
      ) : (
        <SelectField
          field={form.field('actionRef')}
          label="Action that it tests (optional)"
          hint="Its results then show whether the action has changed practice"
          emptyText="No action"
          choices={options.actions.map(({ ref, title }) => ({ value: ref, text: `${ref} ${title}` }))}
        />
      )}
      <TextField
        field={form.field('threshold')}
        label="Threshold (optional)"
        hint="The share of cases that must meet it before practice is what was promised"
        width={3}
        inputMode="numeric"
        suffix="%"
      />
    </>
  )
}

import type { ReactNode } from 'react'
import type { FormState } from '#app/components/form-state'
import { RadioGroup } from '#app/components/RadioGroup'
import { TextArea } from '#app/components/TextArea'
import { findingKindCodes, findingKinds } from '../finding'

interface CodingFieldsProps {
  form: FormState
  /** The themes to choose from. */
  themes: ReactNode
}

/** What a passage is coded as, for the pages that code one and that change a coding. */
export function CodingFields({ form, themes }: CodingFieldsProps) {
  return (
    <>
      {themes}
      <RadioGroup
        field={form.field('kind')}
        label="What it is"
        isSmall
        choices={findingKindCodes.map((code) => ({ value: code, text: findingKinds[code].label, hint: findingKinds[code].meaning }))}
      />
      <TextArea field={form.field('note')} label="Note (optional)" hint="Why it is coded so, for those who read it later" rows={3} />
    </>
  )
}

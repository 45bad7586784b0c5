import type { ReactNode } from 'react'
import type { FormState } from '#app/components/form-state'
import { RadioGroup } from '#app/components/RadioGroup'
import { TextArea } from '#app/components/TextArea'
import { findingKindCodes, findingKinds } from '#app/domain/findings/finding'
import type { Settlement } from '../settlement'

interface SettleFieldsProps {
  form: FormState
  settlements: readonly Settlement[]
  coders: readonly [string, string]
  needsReason: boolean
  /** The themes to choose from, for a coding that neither gave. */
  themes: ReactNode
}

/** How a place is settled, and why. */
export function SettleFields({ form, settlements, coders, needsReason, themes }: SettleFieldsProps) {
  const texts: Record<Settlement, string> = {
    first: `As ${coders[0]} coded it`,
    second: `As ${coders[1]} coded it`,
    both: 'With what both gave it',
    other: 'With other themes, for the whole passage',
    nothing: 'Not at all: nothing is coded here',
  }
  const kinds = <RadioGroup field={form.field('kind')} label="What it is" isSmall choices={findingKindCodes.map((code) => ({ value: code, text: findingKinds[code].label }))} />
  return (
    <>
      <RadioGroup
        field={form.field('settlement')}
        label="How is the passage to be coded?"
        choices={settlements.map((value) => ({
          value,
          text: texts[value],
          ...(value === 'other' && {
            conditional: (
              <>
                {themes}
                {kinds}
              </>
            ),
          }),
        }))}
      />
      <TextArea
        field={form.field('because')}
        label={needsReason ? 'Why' : 'Why (needed only where it departs from both)'}
        hint="It stays with the finding, for those who ask later why it is coded so"
        rows={3}
      />
    </>
  )
}

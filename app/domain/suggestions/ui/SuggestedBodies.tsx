import { CheckboxGroup } from '#app/components/CheckboxGroup'
import type { FormState } from '#app/components/form-state'
import { InsetText } from '#app/components/InsetText'

interface SuggestedBodiesProps {
  form: FormState
  bodies: readonly string[]
  canAdd: boolean
}

/** Bodies that the document addresses and that are no agencies of the partnership yet: to be added there and then by those who may. */
export function SuggestedBodies({ form, bodies, canAdd }: SuggestedBodiesProps) {
  if (bodies.length === 0) return null
  if (!canAdd) return <InsetText>It also addresses {bodies.join(', ')}. Ask an administrator to add them as agencies, then address it to them here.</InsetText>
  return (
    <CheckboxGroup
      field={form.field('newBodies')}
      label="Bodies that are not agencies here yet"
      hint="Those that you tick are added as agencies and addressed"
      isSmall
      choices={bodies.map((name) => ({ value: name, text: `Add ${name} as an agency` }))}
    />
  )
}

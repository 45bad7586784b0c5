import type { FormState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { RadioGroup } from '#app/components/RadioGroup'
import { TextArea } from '#app/components/TextArea'
import { placesOf } from '#app/domain/findings/passage-places'

const GIVEN_BY_THE_BROWSER = ['prefix', 'suffix', 'start', 'end'] as const

interface PassageFieldsProps {
  form: FormState
  /** The document's text, in which the passage stands. */
  text: string
}

/** Which passage is meant: its words and, where they stand in several places, which of them. */
export function PassageFields({ form, text }: PassageFieldsProps) {
  const quote = form.field('quote')
  const place = form.field('place')
  const isAsked = place.error !== undefined || Boolean(place.value)
  const places = isAsked && quote.value ? placesOf(text, quote.value) : []
  return (
    <>
      <TextArea
        field={quote}
        label="Passage"
        hint="Select words in the document and they appear here. Or copy a passage from it and paste it."
        rows={5}
        spellCheck={false}
      />
      {GIVEN_BY_THE_BROWSER.map((name) => (
        <HiddenField key={name} name={name} value={form.field(name).value ?? ''} />
      ))}
      {places.length > 1 ? (
        <RadioGroup
          field={place}
          label="Which place do you mean?"
          isSmall
          choices={places.map(({ start, before, words, after }) => ({
            value: String(start),
            text: `…${before}${words}${after}…`,
          }))}
        />
      ) : null}
    </>
  )
}

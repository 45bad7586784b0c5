import type { FormState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { RadioGroup } from '#app/components/RadioGroup'
import { TextArea } from '#app/components/TextArea'
import type { SelectedPassage } from '#app/domain/documents/selected-passage'
import { placesOf } from '../passage-places'

const GIVEN_BY_THE_BROWSER = ['prefix', 'suffix', 'start', 'end'] as const

interface PassageFieldsProps {
  form: FormState
  /** The document's text, in which the passage stands. */
  text: string
  /** What is selected in the document; it takes the place of what was typed. */
  selected: SelectedPassage | null
}

/** Which passage is meant: its words and, where they stand in several places, which of them. */
export function PassageFields({ form, text, selected }: PassageFieldsProps) {
  const quote = form.field('quote')
  const place = form.field('place')
  const isAsked = selected === null && (place.error !== undefined || Boolean(place.value))
  const places = isAsked && quote.value ? placesOf(text, quote.value) : []
  const words = selected?.quote.split(/\s+/).length
  return (
    <>
      <TextArea
        key={selected ? `${selected.start}-${selected.end}` : 'typed'}
        field={selected ? { ...quote, value: selected.quote } : quote}
        label="Passage"
        hint="Select words in the document and they appear here. Or copy a passage from it and paste it."
        rows={4}
        spellCheck={false}
      />
      <p className="govuk-visually-hidden" role="status">
        {words === undefined ? '' : `Passage selected: ${words} ${words === 1 ? 'word' : 'words'}`}
      </p>
      {GIVEN_BY_THE_BROWSER.map((name) => (
        <HiddenField key={name} name={name} value={selected?.[name] ?? form.field(name).value ?? ''} />
      ))}
      {places.length > 1 ? (
        <RadioGroup
          field={place}
          label="Which place do you mean?"
          isSmall
          choices={places.map(({ start, before, words: found, after }, index) => ({
            value: String(start),
            text: `Place ${index + 1} of ${places.length}`,
            hint: (
              <>
                … {before.replace(/^\S*\s+/, '')}
                <mark className="tl-passage">{found}</mark>
                {after.replace(/\s+\S*$/, '')} …
              </>
            ),
          }))}
        />
      ) : null}
    </>
  )
}

import { CheckboxGroup } from '#app/components/CheckboxGroup'
import type { FieldState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { paths } from '#app/paths'

interface CodingToSortProps {
  coding: { ref: string; version: number; words: string; place: string; review: { ref: string; title: string } }
  of: 'findings' | 'recommendations'
  field: FieldState
  choices: readonly { value: string; text: string }[]
}

const SHOWN = 600

/** One passage or recommendation, with the themes between which it is sorted. */
export function CodingToSort({ coding, of, field, choices }: CodingToSortProps) {
  const { ref, version, words, place, review } = coding
  return (
    <section className="govuk-!-margin-bottom-6">
      <HiddenField name={`version-${ref}`} value={version} />
      <h2 className="govuk-heading-s govuk-!-margin-bottom-2">
        <a className="govuk-link" href={of === 'findings' ? paths.finding(ref) : paths.recommendation(ref)}>
          {ref}
        </a>
      </h2>
      <blockquote className="tl-quote tl-verbatim govuk-!-margin-bottom-2">
        {words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words}
        <footer>
          {place}, {review.ref} {review.title}
        </footer>
      </blockquote>
      <CheckboxGroup field={field} label={`Themes of ${ref}`} isLabelHidden isSmall choices={choices} />
    </section>
  )
}

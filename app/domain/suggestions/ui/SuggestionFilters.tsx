import { Filters } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { SelectField } from '#app/components/SelectField'
import { suggestionKindCodes, suggestionKinds, suggestionStateCodes, suggestionStates, thresholds, type SuggestionKind, type SuggestionState } from '../suggestion'

export interface SuggestionQuery {
  theme?: string | undefined
  state?: SuggestionState | undefined
  /** Not `kind`: that is a field of the form on the same page. */
  type?: SuggestionKind | undefined
  /** The threshold as the address gives it, in percent. */
  sure?: string | undefined
}

interface SuggestionFiltersProps {
  query: SuggestionQuery
  /** The threshold in force, in percent. */
  sure: string
  themes: readonly { code: string; name: string; level: number }[]
  hrefFor: (query: SuggestionQuery) => string
}

/** What the suggestions of a document can be narrowed to, and how sure the machine has to be of what is shown. */
export function SuggestionFilters({ query, sure, themes, hrefFor }: SuggestionFiltersProps) {
  const form = formState(undefined, { ...query, sure })
  const theme = themes.find(({ code }) => code === query.theme)
  const selected = [
    ...(theme ? [{ text: `Theme: ${theme.name}`, removeHref: hrefFor({ ...query, theme: undefined }) }] : []),
    ...(query.state ? [{ text: `State: ${suggestionStates[query.state].label}`, removeHref: hrefFor({ ...query, state: undefined }) }] : []),
    ...(query.type ? [{ text: `Kind: ${suggestionKinds[query.type].label}`, removeHref: hrefFor({ ...query, type: undefined }) }] : []),
  ]
  return (
    <Filters action={hrefFor({})} title="Filter suggestions" selected={selected} clearHref={hrefFor({ sure: query.sure })}>
      <SelectField
        field={form.field('theme')}
        label="Theme"
        emptyText="All themes"
        choices={themes.map(({ code, name, level }) => ({ value: code, text: `${'– '.repeat(level - 1)}${name}` }))}
      />
      <SelectField field={form.field('state')} label="State" emptyText="All states" choices={suggestionStateCodes.map((code) => ({ value: code, text: suggestionStates[code].label }))} />
      <SelectField field={form.field('type')} label="Kind" emptyText="All kinds" choices={suggestionKindCodes.map((code) => ({ value: code, text: suggestionKinds[code].label }))} />
      <SelectField
        field={form.field('sure')}
        label="How sure the machine is"
        choices={thresholds.map((threshold) => ({ value: String(Math.round(threshold * 100)), text: `${Math.round(threshold * 100)}% or more` }))}
      />
    </Filters>
  )
}

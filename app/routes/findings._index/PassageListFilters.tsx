import { Filters, type SelectedFilter } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { SelectField } from '#app/components/SelectField'
import { TextField } from '#app/components/TextField'
import { findingKindCodes, findingKinds, type FindingKind } from '#app/domain/findings/finding'
import { yearInWords } from '#app/domain/reviews/review-year'
import { paths } from '#app/paths'

interface Query {
  q?: string | undefined
  theme?: string | undefined
  alsoTheme?: string | undefined
  review?: string | undefined
  kind?: FindingKind | undefined
  reviewKind?: string | undefined
  agency?: string | undefined
  year?: string | undefined
  group?: string | undefined
}

interface PassageListFiltersProps {
  query: Query
  options: {
    themes: readonly { code: string; name: string }[]
    kinds: readonly { code: string; label: string }[]
    agencies: readonly { code: string; name: string }[]
    groups: readonly { ref: string; name: string }[]
    years: readonly string[]
  }
}

/** The filters of the list of coded passages. */
export function PassageListFilters({ query, options }: PassageListFiltersProps) {
  const form = formState(undefined, { ...query })
  const themes = options.themes.map(({ code, name }) => ({ value: code, text: name }))
  return (
    <Filters action={paths.findings()} title="Filter passages" selected={selectedOf(query, options)} clearHref={paths.findings()}>
      {query.review ? <HiddenField name="review" value={query.review} /> : null}
      <TextField field={form.field('q')} label="Words of the passage, of its note or its reference" />
      <SelectField field={form.field('theme')} label="Theme" emptyText="All themes" choices={themes} />
      <SelectField field={form.field('alsoTheme')} label="And also the theme" emptyText="No other" choices={themes} />
      <SelectField field={form.field('kind')} label="What it is" emptyText="All" choices={findingKindCodes.map((kind) => ({ value: kind, text: findingKinds[kind].label }))} />
      <SelectField field={form.field('reviewKind')} label="Kind of review" emptyText="All kinds" choices={options.kinds.map(({ code, label }) => ({ value: code, text: label }))} />
      <SelectField field={form.field('agency')} label="Agency involved in the review" emptyText="All agencies" choices={options.agencies.map(({ code, name }) => ({ value: code, text: name }))} />
      <SelectField field={form.field('year')} label="Year published or commissioned" emptyText="All years" choices={options.years.map((year) => ({ value: year, text: yearInWords(year) }))} />
      <SelectField field={form.field('group')} label="Taken on by" emptyText="All groups" choices={options.groups.map(({ ref, name }) => ({ value: ref, text: name }))} />
    </Filters>
  )
}

function selectedOf(query: Query, { themes, kinds, agencies, groups }: PassageListFiltersProps['options']): SelectedFilter[] {
  const themeName = (code: string) => themes.find((theme) => theme.code === code)?.name ?? code
  const words: Record<keyof Query, string | undefined> = {
    q: query.q && `Words: ${query.q}`,
    theme: query.theme && `Theme: ${themeName(query.theme)}`,
    alsoTheme: query.alsoTheme && `And also: ${themeName(query.alsoTheme)}`,
    review: query.review && `Review: ${query.review}`,
    kind: query.kind && `What it is: ${findingKinds[query.kind].label}`,
    reviewKind: query.reviewKind && `Kind of review: ${kinds.find(({ code }) => code === query.reviewKind)?.label ?? query.reviewKind}`,
    agency: query.agency && `Agency: ${agencies.find(({ code }) => code === query.agency)?.name ?? query.agency}`,
    year: query.year && `Year: ${yearInWords(query.year)}`,
    group: query.group && `Taken on by: ${groups.find(({ ref }) => ref === query.group)?.name ?? query.group}`,
  }
  return Object.entries(words).flatMap(([name, text]) => (text ? [{ text, removeHref: paths.findings({ ...query, [name]: null }) }] : []))
}

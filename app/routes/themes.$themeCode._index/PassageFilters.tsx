import { Filters } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { SelectField } from '#app/components/SelectField'
import { TextField } from '#app/components/TextField'
import { findingKindCodes, findingKinds, type FindingKind } from '#app/domain/findings/finding'
import { yearInWords } from '#app/domain/reviews/review-year'
import { paths } from '#app/paths'

interface PassageFilter {
  q?: string | undefined
  kind?: FindingKind | undefined
  reviewKind?: string | undefined
  agency?: string | undefined
  year?: string | undefined
}

interface PassageFiltersProps {
  code: string
  filter: PassageFilter
  options: {
    kinds: readonly { code: string; label: string }[]
    agencies: readonly { code: string; name: string }[]
    years: readonly string[]
  }
}

/** The filters of a theme's passages. */
export function PassageFilters({ code, filter, options }: PassageFiltersProps) {
  const form = formState(undefined, { ...filter })
  const without = (key: keyof PassageFilter) => `${paths.theme(code, { ...filter, [key]: undefined })}#passages`
  const chosen: { key: keyof PassageFilter; name: string; value: string | undefined }[] = [
    { key: 'q', name: 'Words', value: filter.q },
    { key: 'kind', name: 'What it is', value: filter.kind && findingKinds[filter.kind].label },
    { key: 'reviewKind', name: 'Kind of review', value: options.kinds.find((kind) => kind.code === filter.reviewKind)?.label },
    { key: 'agency', name: 'Agency', value: options.agencies.find((agency) => agency.code === filter.agency)?.name },
    { key: 'year', name: 'Year', value: filter.year && yearInWords(filter.year) },
  ]
  const selected = chosen.flatMap(({ key, name, value }) => (value ? [{ text: `${name}: ${value}`, removeHref: without(key) }] : []))
  return (
    <Filters action={`${paths.theme(code)}#passages`} title="Filter passages" selected={selected} clearHref={`${paths.theme(code)}#passages`}>
      <TextField field={form.field('q')} label="Words of the passage, of its note or its reference" />
      <SelectField
        field={form.field('kind')}
        label="What it is"
        emptyText="All"
        choices={findingKindCodes.map((kind) => ({ value: kind, text: findingKinds[kind].label }))}
      />
      <SelectField
        field={form.field('reviewKind')}
        label="Kind of review"
        emptyText="All kinds"
        choices={options.kinds.map((kind) => ({ value: kind.code, text: kind.label }))}
      />
      <SelectField
        field={form.field('agency')}
        label="Agency involved in the review"
        emptyText="All agencies"
        choices={options.agencies.map((agency) => ({ value: agency.code, text: agency.name }))}
      />
      <SelectField
        field={form.field('year')}
        label="Year published or commissioned"
        emptyText="All years"
        choices={options.years.map((year) => ({ value: year, text: yearInWords(year) }))}
      />
    </Filters>
  )
}

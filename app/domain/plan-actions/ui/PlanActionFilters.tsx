import { CheckboxGroup } from '#app/components/CheckboxGroup'
import { Filters, type SelectedFilter } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { SelectField } from '#app/components/SelectField'
import { TextField } from '#app/components/TextField'
import { paths } from '#app/paths'
import { planActionStatusCodes, planActionStatuses } from '../plan-action'
import { groupingCodes, groupings, lateness, latenessCodes, type PlanActionList } from '../plan-action-filter'
import { ragCodes, ragLegend } from '../rag'

interface PlanActionFiltersProps {
  list: PlanActionList
  choices: {
    agencies: readonly { code: string; name: string }[]
    groups: readonly { ref: string; name: string }[]
    themes: readonly { code: string; name: string }[]
    reviews: readonly { ref: string; title: string }[]
  }
  selected: readonly SelectedFilter[]
}

// Filters that other pages lead here with: the form has no field for them, and must not lose them.
const carried = ['recommendation', 'kind', 'year', 'takenOnBy'] as const

/** What narrows and groups the list of actions; the order stays as it was. */
export function PlanActionFilters({ list: { filter, order }, choices, selected }: PlanActionFiltersProps) {
  const form = formState(undefined, { ...filter, status: [...(filter.status ?? [])], by: order.by })
  const more = (
    <>
      <SelectField field={form.field('theme')} label="Theme" emptyText="All themes" choices={choices.themes.map(({ code, name }) => ({ value: code, text: name }))} />
      <SelectField
        field={form.field('review')}
        label="Review"
        emptyText="All reviews"
        choices={choices.reviews.map(({ ref, title }) => ({ value: ref, text: `${ref} ${title}` }))}
      />
      <SelectField field={form.field('rag')} label="Rating" emptyText="All" choices={ragCodes.map((code) => ({ value: code, text: ragLegend[code].label }))} />
      <SelectField field={form.field('by')} label="Group the list by" emptyText="Nothing" choices={groupingCodes.map((code) => ({ value: code, text: groupings[code] }))} />
    </>
  )
  return (
    <Filters
      action={paths.planActions()}
      title="Filter actions"
      selected={selected}
      clearHref={paths.planActions()}
      more={{ fields: more, isOpen: [filter.theme, filter.review, filter.rag, order.by].some(Boolean) }}
    >
      <HiddenField name="sort" value={order.sort} />
      <HiddenField name="order" value={order.direction} />
      {carried.map((name) => (filter[name] ? <HiddenField key={name} name={name} value={filter[name]} /> : null))}
      <TextField field={form.field('q')} label="Words or reference" />
      <SelectField field={form.field('agency')} label="Lead agency" emptyText="All agencies" choices={choices.agencies.map(({ code, name }) => ({ value: code, text: name }))} />
      <SelectField field={form.field('group')} label="Group" emptyText="All groups" choices={choices.groups.map(({ ref, name }) => ({ value: ref, text: name }))} />
      <SelectField field={form.field('late')} label="Date" emptyText="All" choices={latenessCodes.map((code) => ({ value: code, text: lateness[code] }))} />
      <SelectField field={form.field('owner')} label="Owner" emptyText="Anybody" choices={[{ value: 'me', text: 'Me' }]} />
      <div className="tl-filters__wide">
        <CheckboxGroup
          field={form.field('status')}
          label="Status"
          isSmall
          choices={planActionStatusCodes.map((code) => ({ value: code, text: planActionStatuses[code].label }))}
        />
      </div>
    </Filters>
  )
}

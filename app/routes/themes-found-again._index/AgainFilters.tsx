import { Filters } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { SelectField } from '#app/components/SelectField'
import type { AgainKind } from '#app/domain/found-again/found-again'
import { paths } from '#app/paths'

export interface AgainQuery {
  theme?: string | undefined
  kind?: AgainKind | undefined
  agency?: string | undefined
}

/** The filter by the agency that leads the actions; what else the address asks for stays. */
export function AgainFilters({ query, agencies }: { query: AgainQuery; agencies: readonly { code: string; name: string }[] }) {
  const { theme, kind, agency } = query
  const form = formState(undefined, { agency })
  const without = paths.themesFoundAgain({ theme, kind })
  const selected = agency ? [{ text: `Lead agency: ${agencies.find(({ code }) => code === agency)?.name ?? agency}`, removeHref: without }] : []
  return (
    <Filters action={paths.themesFoundAgain()} title="Filter by action" selected={selected} clearHref={without}>
      {theme ? <HiddenField name="theme" value={theme} /> : null}
      {kind ? <HiddenField name="kind" value={kind} /> : null}
      <SelectField field={form.field('agency')} label="Agency that leads the action" emptyText="All agencies" choices={agencies.map(({ code, name }) => ({ value: code, text: name }))} />
    </Filters>
  )
}

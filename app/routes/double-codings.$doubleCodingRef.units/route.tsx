import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { EmptyState } from '#app/components/EmptyState'
import { Filters } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { SelectField } from '#app/components/SelectField'
import { listComparedThemes, listUnits } from '#app/domain/double-coding/comparison-queries.server'
import { coderNames } from '#app/domain/double-coding/double-coding'
import { canCompareCodings } from '#app/domain/double-coding/double-coding-policy'
import { findDoubleCoding } from '#app/domain/double-coding/double-coding-queries.server'
import { UnitTable, whoseInWords } from '#app/domain/double-coding/ui/UnitTable'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { pageWindow } from '#app/domain/shared/paging'
import { filterOf, pageAsked } from '#app/http/list-query.server'
import { found, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Units', data?.doubleCoding.ref ?? 'Double coding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(viewer, params.doubleCodingRef ?? ''))
  permitted(canCompareCodings(viewer, doubleCoding))
  await viewed(request, viewer, doubleCoding.review)
  const url = new URL(request.url)
  const themes = await listComparedThemes()
  const filter = {
    theme: filterOf(url, 'theme', themes.map(({ code }) => code)),
    whose: filterOf(url, 'whose', ['both', 'first', 'second', 'neither'] as const),
  }
  const units = await listUnits(viewer, doubleCoding, filter)
  const { skip, take, ...window } = pageWindow(units.length, pageAsked(url))
  return {
    doubleCoding,
    filter,
    themes: themes.map(({ code, name }) => ({ value: code, text: name })),
    units: { ...window, rows: units.slice(skip, skip + take) },
    protectiveMarking: protectiveMarkingOf([doubleCoding.review]),
  }
}

export default function CodingUnits() {
  const { doubleCoding, filter, themes, units } = useLoaderData<typeof loader>()
  const { ref } = doubleCoding
  const coders = coderNames(doubleCoding.coders)
  const form = formState(undefined, filter)
  const whose = whoseInWords(coders)
  const theme = themes.find(({ value }) => value === filter.theme)
  const here = (query: Parameters<typeof paths.codingUnits>[1]) => paths.codingUnits(ref, query)
  const selected = [
    ...(theme ? [{ text: `Theme: ${theme.text}`, removeHref: here({ ...filter, theme: null }) }] : []),
    ...(filter.whose ? [{ text: `Given by: ${whose[filter.whose].toLowerCase()}`, removeHref: here({ ...filter, whose: null }) }] : []),
  ]
  return (
    <>
      <BackLink href={paths.doubleCoding(ref)} text={`Back to ${ref}`} />
      <PageHeading title="Units that were compared" caption={`${ref} ${doubleCoding.review.title}`} />
      <Filters action={here({})} title="Filter units" selected={selected} clearHref={here({})}>
        <SelectField field={form.field('theme')} label="Theme" emptyText="Any coding" choices={themes} />
        <SelectField
          field={form.field('whose')}
          label="Given by"
          emptyText="Anybody or nobody"
          choices={(['both', 'first', 'second', 'neither'] as const).map((value) => ({ value, text: whose[value] }))}
        />
      </Filters>
      {theme ? <p className="govuk-body">Of a theme, only the units count that at least one of the two coded.</p> : null}
      <ListSummary list={units} noun={{ one: 'unit', many: 'units' }} />
      {units.total === 0 ? <EmptyState title="No units here">Remove a filter to see more.</EmptyState> : <UnitTable units={units.rows} coders={coders} />}
      <Pagination page={units.page} pages={units.pages} hrefFor={(page) => here({ ...filter, page })} />
    </>
  )
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { EmptyState } from '#app/components/EmptyState'
import { Filters, type SelectedFilter } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { SelectField } from '#app/components/SelectField'
import { SubNavigation } from '#app/components/SubNavigation'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { listReviewFilterOptions } from '#app/domain/reviews/review-list-queries.server'
import { yearInWords } from '#app/domain/reviews/review-year'
import { FEW, togetherUnitCodes, togetherUnits } from '#app/domain/themes-together/themes-together'
import { findThemesTogether } from '#app/domain/themes-together/themes-together-queries.server'
import { TogetherTable } from '#app/domain/themes-together/ui/TogetherTable'
import { paths } from '#app/paths'
import { themesTogetherQuery } from './themes-together-query.server'

export const meta: MetaFunction = () => pageTitle('Themes that occur together')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const query = themesTogetherQuery(new URL(request.url))
  const [{ pairs, all, reviewIds }, { kinds, years }] = await Promise.all([
    findThemesTogether(viewer, query.unit, query),
    listReviewFilterOptions(viewer),
  ])
  return { query, pairs, all, options: { kinds, years }, protectiveMarking: await findMarkingOfList(viewer, { id: { in: reviewIds } }) }
}

export default function ThemesTogether() {
  const { query, pairs, all, options } = useLoaderData<typeof loader>()
  const { unit, kind, year } = query
  const { one, many } = togetherUnits[unit]
  const form = formState(undefined, { kind, year })
  const words = {
    kind: kind && `Kind of review: ${options.kinds.find(({ code }) => code === kind)?.label ?? kind}`,
    year: year && `Year: ${yearInWords(year)}`,
  }
  const selected = Object.entries(words).flatMap(([name, text]): SelectedFilter[] =>
    text ? [{ text, removeHref: paths.themesTogether({ ...query, [name]: null }) }] : [],
  )
  return (
    <>
      <Breadcrumbs items={[{ text: 'Themes', href: paths.themes() }, { text: 'Themes that occur together' }]} />
      <PageHeading title="Themes that occur together" />
      <SubNavigation
        label="What is counted"
        items={togetherUnitCodes.map((code) => ({ href: paths.themesTogether({ ...query, unit: code }), text: togetherUnits[code].label, isCurrent: code === unit }))}
      />
      <Filters action={paths.themesTogether()} title="Filter by review" selected={selected} clearHref={paths.themesTogether({ unit })}>
        <HiddenField name="unit" value={unit} />
        <SelectField field={form.field('kind')} label="Kind of review" emptyText="All kinds" choices={options.kinds.map(({ code, label }) => ({ value: code, text: label }))} />
        <SelectField field={form.field('year')} label="Year of the review" emptyText="All years" choices={options.years.map((value) => ({ value, text: yearInWords(value) }))} />
      </Filters>
      {pairs.length === 0 ? (
        <EmptyState title="No pairs yet">
          {selected.length > 0 ? 'Remove a filter to see more.' : `Two themes are a pair here once one ${one} has both.`}
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">
            From {all.toLocaleString('en-GB')} {all === 1 ? one : many} with a theme. <strong>Expected by chance</strong> is how many would have both themes if the two
            had nothing to do with each other. Pairs found together fewer than {FEW} times come last and are not ranked: a single coding would change their place.
          </p>
          <TogetherTable unit={unit} pairs={pairs} filter={{ kind, year }} />
          <p className="govuk-body">
            That two themes occur together does not say that one leads to the other. A theme counts with those below it; a theme and one above it are no pair. The
            measure is the interest (or lift) of Brin, Motwani, Ullman and Tsur, 1997.
          </p>
          <DownloadLinks title="Download what is listed" links={[{ href: paths.themesTogetherDownload({ ...query }), text: 'Spreadsheet (CSV)' }]} />
        </>
      )}
    </>
  )
}

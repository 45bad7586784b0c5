import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { EmptyState } from '#app/components/EmptyState'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { Filters } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { SelectField } from '#app/components/SelectField'
import { coderNames } from '#app/domain/double-coding/double-coding'
import { ConfirmForm } from '#app/domain/double-coding/double-coding-forms'
import { canCompareCodings, canReconcile } from '#app/domain/double-coding/double-coding-policy'
import { findDoubleCoding } from '#app/domain/double-coding/double-coding-queries.server'
import { listPlaces } from '#app/domain/double-coding/place-queries.server'
import { placeStates, placeStatesInWords } from '#app/domain/double-coding/place-state'
import { takeOverAgreed } from '#app/domain/double-coding/take-over-agreed.server'
import { CodingProgress } from '#app/domain/double-coding/ui/CodingProgress'
import { LostCodings } from '#app/domain/double-coding/ui/LostCodings'
import { PlaceList } from '#app/domain/double-coding/ui/PlaceList'
import { TakeOverAgreed } from '#app/domain/double-coding/ui/TakeOverAgreed'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { pageWindow } from '#app/domain/shared/paging'
import { filterOf, pageAsked } from '#app/http/list-query.server'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Where they differ', data?.doubleCoding.ref ?? 'Double coding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(viewer, params.doubleCodingRef ?? ''))
  permitted(canCompareCodings(viewer, doubleCoding))
  await viewed(request, viewer, doubleCoding.review)
  const url = new URL(request.url)
  const filter = { theme: url.searchParams.get('theme') ?? undefined, state: filterOf(url, 'state', placeStates) }
  const { rows, progress, themes, lost } = await listPlaces(viewer, doubleCoding, filter)
  const { skip, take, ...window } = pageWindow(rows.length, pageAsked(url))
  return {
    doubleCoding,
    filter,
    progress,
    lost,
    themes: themes.map(({ code, name }) => ({ value: code, text: name })),
    places: { ...window, rows: rows.slice(skip, skip + take) },
    protectiveMarking: protectiveMarkingOf([doubleCoding.review]),
    can: { reconcile: canReconcile(viewer, doubleCoding).allowed },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  permitted(canReconcile(actor, doubleCoding))
  const form = await parseForm(request, ConfirmForm)
  if (!form.ok) return invalid(form)
  const outcome = await takeOverAgreed(actor, doubleCoding.ref)
  if (!outcome.ok) return invalid(form.reject(outcome))
  const { taken } = outcome.value
  return redirectWithNotice(paths.disagreements(doubleCoding.ref), `${taken} ${taken === 1 ? 'passage' : 'passages'} taken over as both coded ${taken === 1 ? 'it' : 'them'}`)
}

export default function Disagreements() {
  const { doubleCoding, filter, progress, lost, themes, places, can } = useLoaderData<typeof loader>()
  const { problems } = formState(useActionData<typeof action>()?.submitted, {})
  const form = formState(undefined, filter)
  const { ref } = doubleCoding
  const theme = themes.find(({ value }) => value === filter.theme)
  const here = (query: Parameters<typeof paths.disagreements>[1]) => paths.disagreements(ref, query)
  const selected = [
    ...(theme ? [{ text: `Theme: ${theme.text}`, removeHref: here({ ...filter, theme: null }) }] : []),
    ...(filter.state ? [{ text: placeStatesInWords[filter.state], removeHref: here({ ...filter, state: null }) }] : []),
  ]
  return (
    <>
      <BackLink href={paths.doubleCoding(ref)} text={`Back to ${ref}`} />
      <ErrorSummary problems={problems} />
      <PageHeading title="Where they differ" caption={`${ref} ${doubleCoding.review.title}`} />
      <CodingProgress progress={progress} doubleCodingRef={ref} canReconcile={can.reconcile} />
      {can.reconcile ? <TakeOverAgreed count={progress.agreed - progress.agreedSettled} /> : null}
      <LostCodings lost={lost} coders={coderNames(doubleCoding.coders)} />
      <Filters action={here({})} title="Filter passages" selected={selected} clearHref={here({})}>
        <SelectField field={form.field('theme')} label="Theme" emptyText="All themes" choices={themes} />
        <SelectField
          field={form.field('state')}
          label="Passages"
          emptyText="On which they differ"
          choices={placeStates.map((value) => ({ value, text: placeStatesInWords[value] }))}
        />
      </Filters>
      <ListSummary list={places} noun={{ one: 'passage', many: 'passages' }} />
      {places.total === 0 ? (
        <EmptyState title="No passages here">{selected.length > 0 ? 'Remove a filter to see more.' : 'They differ on nothing.'}</EmptyState>
      ) : (
        <PlaceList places={places.rows} doubleCodingRef={ref} coders={coderNames(doubleCoding.coders)} canReconcile={can.reconcile} />
      )}
      <Pagination page={places.page} pages={places.pages} hrefFor={(page) => here({ ...filter, page })} />
    </>
  )
}

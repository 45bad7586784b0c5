import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Filters } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { ListSummary } from '#app/components/ListSummary'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { SelectField } from '#app/components/SelectField'
import { TextField } from '#app/components/TextField'
import { may } from '#app/domain/people/may'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { trailEventCodes, trailEvents } from '#app/domain/trail/trail-events'
import { listTrail } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { filterOf, pageAsked, textOf } from '#app/http/list-query.server'
import { permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Trail')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  permitted(may(viewer, 'trail.see'))
  const url = new URL(request.url)
  const filter = { q: textOf(url, 'q'), event: filterOf(url, 'event', trailEventCodes) }
  const trail = await listTrail(viewer, filter, pageAsked(url))
  const protectiveMarking = await findMarkingOfList(viewer, { trailEntries: { some: { entryId: { in: trail.rows.map(({ id }) => id) } } } })
  return { trail, filter, protectiveMarking }
}

export default function Trail() {
  const { trail, filter } = useLoaderData<typeof loader>()
  const form = formState(undefined, filter)
  const selected = [
    ...(filter.q ? [{ text: `Reference or name: ${filter.q}`, removeHref: paths.trail({ ...filter, q: null }) }] : []),
    ...(filter.event ? [{ text: trailEvents[filter.event], removeHref: paths.trail({ ...filter, event: null }) }] : []),
  ]
  return (
    <>
      <PageHeading title="Trail" />
      <p className="govuk-body">Everything that was written, by whom and when. Nothing here can be changed or deleted.</p>
      <Filters action={paths.trail()} title="Filter the trail" selected={selected} clearHref={paths.trail()}>
        <TextField field={form.field('q')} label="Reference, person or agency" />
        <SelectField
          field={form.field('event')}
          label="What happened"
          emptyText="Everything"
          choices={trailEventCodes.map((code) => ({ value: code, text: trailEvents[code] }))}
        />
      </Filters>
      <ListSummary list={trail} noun={{ one: 'entry', many: 'entries' }} />
      <TrailTimeline trail={trail} hrefFor={(page) => paths.trail({ ...filter, page })} namesSubject />
    </>
  )
}

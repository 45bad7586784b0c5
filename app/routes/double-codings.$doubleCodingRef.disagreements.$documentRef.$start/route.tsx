import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { coderNames } from '#app/domain/double-coding/double-coding'
import { SettlePlaceForm } from '#app/domain/double-coding/double-coding-forms'
import { canCompareCodings, canReconcile } from '#app/domain/double-coding/double-coding-policy'
import { findDoubleCoding } from '#app/domain/double-coding/double-coding-queries.server'
import { findNextOpenPlace, findPlace } from '#app/domain/double-coding/place-queries.server'
import { settlePlace } from '#app/domain/double-coding/settle-place.server'
import { OtherPlaces } from '#app/domain/double-coding/ui/OtherPlaces'
import { PlaceInContext } from '#app/domain/double-coding/ui/PlaceInContext'
import { SettledAs } from '#app/domain/double-coding/ui/SettledAs'
import { SettleFields } from '#app/domain/double-coding/ui/SettleFields'
import { SideBySide } from '#app/domain/double-coding/ui/SideBySide'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { listThemesToChoose } from '#app/domain/themes/theme-queries.server'
import { ThemeCheckboxes } from '#app/domain/themes/ui/ThemeCheckboxes'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Settle a passage', data?.doubleCoding.ref ?? 'Double coding')

const offsetOf = (text = '') => (/^\d{1,9}$/.test(text) ? Number(text) : -1)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(viewer, params.doubleCodingRef ?? ''))
  permitted(canCompareCodings(viewer, doubleCoding))
  await viewed(request, viewer, doubleCoding.review)
  const { place, progress, previous, next } = found(await findPlace(viewer, doubleCoding, params.documentRef ?? '', offsetOf(params.start)))
  const given = place.codings.flatMap(({ themes }) => themes.map(({ id }) => id))
  return {
    doubleCoding,
    place,
    progress,
    previous,
    next,
    themes: await listThemesToChoose(given),
    protectiveMarking: protectiveMarkingOf([doubleCoding.review]),
    can: { reconcile: canReconcile(viewer, doubleCoding).allowed },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  permitted(canReconcile(actor, doubleCoding))
  const [documentRef, start] = [params.documentRef ?? '', offsetOf(params.start)]
  const form = await parseForm(request, SettlePlaceForm)
  if (!form.ok) return invalid(form)
  const outcome = await settlePlace(actor, doubleCoding.ref, documentRef, start, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  const next = await findNextOpenPlace(actor, doubleCoding, documentRef, start)
  if (next) return redirectWithNotice(paths.settlePlace(doubleCoding.ref, next.documentRef, next.start), 'Passage settled. This is the next')
  return redirectWithNotice(paths.disagreements(doubleCoding.ref), 'Passage settled. There is no other on which they differ')
}

export default function SettlePlace() {
  const { doubleCoding, place, progress, previous, next, themes, can } = useLoaderData<typeof loader>()
  const { ref } = doubleCoding
  const coders = coderNames(doubleCoding.coders)
  const form = formState(useActionData<typeof action>()?.submitted, {
    settlement: place.isAgreed ? 'first' : null,
    kind: place.codings[0]?.kind,
    because: place.settled[0]?.because,
    version: String(place.version),
  })
  return (
    <>
      <BackLink href={paths.disagreements(ref)} text="Back to where they differ" />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={can.reconcile ? 'Settle a passage' : 'A passage coded by two people'} caption={`${ref} ${place.documentTitle}`} />
      <p className="govuk-body">
        {place.isAgreed ? 'Both coded it alike.' : 'They differ here.'} {`${progress.differingSettled} of ${progress.differing} differences settled.`}
      </p>
      <OtherPlaces doubleCodingRef={ref} previous={previous} next={next} />
      <PlaceInContext context={place.context} />
      <SideBySide codings={place.codings} coders={coders} headingLevel={3} />
      <SettledAs settled={place.settled} />
      {can.reconcile ? (
        <Form method="post" noValidate className="tl-form" reloadDocument key={`${place.documentRef} ${place.start}`}>
          <HiddenField name="version" value={form.field('version').value ?? ''} />
          <SettleFields
            form={form}
            settlements={place.settlements}
            coders={coders}
            needsReason={place.needsReason}
            themes={<ThemeCheckboxes field={form.field('themeIds')} label="Themes" themes={themes} />}
          />
          <Button>Save and go on</Button>
        </Form>
      ) : null}
    </>
  )
}

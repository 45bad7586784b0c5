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
import { findOwnPassage } from '#app/domain/double-coding/blind-passage-queries.server'
import { changeBlindPassage } from '#app/domain/double-coding/change-blind-passage.server'
import { BlindPassageForm } from '#app/domain/double-coding/double-coding-forms'
import { canCodeBlind } from '#app/domain/double-coding/double-coding-policy'
import { findDoubleCoding } from '#app/domain/double-coding/double-coding-queries.server'
import { PlaceInContext } from '#app/domain/double-coding/ui/PlaceInContext'
import { CodingFields } from '#app/domain/findings/ui/CodingFields'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { listThemesToChoose } from '#app/domain/themes/theme-queries.server'
import { ThemeCheckboxes } from '#app/domain/themes/ui/ThemeCheckboxes'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Change your coding', data?.doubleCodingRef ?? 'Double coding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  const passage = found(await findOwnPassage(actor, doubleCoding.ref, params.passageId ?? ''))
  permitted(canCodeBlind(actor, doubleCoding))
  await viewed(request, actor, doubleCoding.review)
  return {
    doubleCodingRef: doubleCoding.ref,
    passage,
    themes: await listThemesToChoose(passage.themes.map(({ id }) => id)),
    protectiveMarking: protectiveMarkingOf([doubleCoding.review]),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  const passage = found(await findOwnPassage(actor, doubleCoding.ref, params.passageId ?? ''))
  permitted(canCodeBlind(actor, doubleCoding))
  const form = await parseForm(request, BlindPassageForm)
  if (!form.ok) return invalid(form)
  const outcome = await changeBlindPassage(actor, doubleCoding.ref, passage.id, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.codeBlind(doubleCoding.ref, outcome.value.documentRef), 'Coding changed')
}

export default function EditBlindPassage() {
  const { doubleCodingRef, passage, themes } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {
    themeIds: passage.themes.map(({ id }) => id),
    kind: passage.kind,
    note: passage.note,
    version: String(passage.version),
  })
  const { document, prefix, quote, suffix } = passage
  return (
    <>
      <BackLink href={paths.codeBlind(doubleCodingRef, document.ref)} text={`Back to ${document.title}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Change your coding" caption={`${doubleCodingRef} ${document.title}`} />
      <PlaceInContext context={{ before: prefix, words: quote, after: suffix, headings: [] }} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <CodingFields form={form} themes={<ThemeCheckboxes field={form.field('themeIds')} label="Themes" themes={themes} />} />
        <Button>Save</Button>
      </Form>
    </>
  )
}

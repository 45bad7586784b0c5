import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { ConfirmAct } from '#app/components/ConfirmAct'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { TextArea } from '#app/components/TextArea'
import { StopDoubleCodingForm } from '#app/domain/double-coding/double-coding-forms'
import { canStopDoubleCoding } from '#app/domain/double-coding/double-coding-policy'
import { findDoubleCoding } from '#app/domain/double-coding/double-coding-queries.server'
import { stopDoubleCoding } from '#app/domain/double-coding/stop-double-coding.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Stop the double coding', data?.doubleCoding.ref ?? 'Double coding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  permitted(canStopDoubleCoding(actor, doubleCoding))
  await viewed(request, actor, doubleCoding.review)
  return { doubleCoding, protectiveMarking: protectiveMarkingOf([doubleCoding.review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  permitted(canStopDoubleCoding(actor, doubleCoding))
  const form = await parseForm(request, StopDoubleCodingForm)
  if (!form.ok) return invalid(form)
  const outcome = await stopDoubleCoding(actor, doubleCoding.ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.doubleCoding(doubleCoding.ref), 'Double coding stopped')
}

export default function StopTheDoubleCoding() {
  const { doubleCoding } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { version: String(doubleCoding.version) })
  return (
    <>
      <BackLink href={paths.doubleCoding(doubleCoding.ref)} text={`Back to ${doubleCoding.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Stop the double coding" caption={`${doubleCoding.ref} ${doubleCoding.review.title}`} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <ConfirmAct
          warning="A double coding that was stopped cannot go on. What was coded stays closed: each coder sees only their own, and nothing becomes a finding."
          losses={[]}
          confirmText="Stop the double coding"
          cancelHref={paths.doubleCoding(doubleCoding.ref)}
        >
          <TextArea field={form.field('reason')} label="Why it is stopped" rows={3} />
        </ConfirmAct>
      </Form>
    </>
  )
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { ConfirmAct } from '#app/components/ConfirmAct'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { ConfirmForm } from '#app/domain/double-coding/double-coding-forms'
import { canReopenBlindCoding } from '#app/domain/double-coding/double-coding-policy'
import { findDoubleCoding } from '#app/domain/double-coding/double-coding-queries.server'
import { reopenBlindCoding } from '#app/domain/double-coding/reopen-blind-coding.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Go on coding', data?.doubleCoding.ref ?? 'Double coding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  permitted(canReopenBlindCoding(actor, doubleCoding))
  await viewed(request, actor, doubleCoding.review)
  return { doubleCoding, protectiveMarking: protectiveMarkingOf([doubleCoding.review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  permitted(canReopenBlindCoding(actor, doubleCoding))
  const form = await parseForm(request, ConfirmForm)
  if (!form.ok) return invalid(form)
  const outcome = await reopenBlindCoding(actor, doubleCoding.ref)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.doubleCoding(doubleCoding.ref), 'You can go on coding')
}

export default function GoOnCoding() {
  const { doubleCoding } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.doubleCoding(doubleCoding.ref)} text={`Back to ${doubleCoding.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Go on coding" caption={`${doubleCoding.ref} ${doubleCoding.review.title}`} />
      <Form method="post" noValidate className="tl-form">
        <ConfirmAct
          warning="You said that you had finished. The other coder has not, so you can still take that back."
          losses={[]}
          confirmText="Go on coding"
          cancelHref={paths.doubleCoding(doubleCoding.ref)}
        />
      </Form>
    </>
  )
}

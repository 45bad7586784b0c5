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
import { canCodeBlind, isCoder } from '#app/domain/double-coding/double-coding-policy'
import { countOwnPassages, findDoubleCoding } from '#app/domain/double-coding/double-coding-queries.server'
import { finishBlindCoding } from '#app/domain/double-coding/finish-blind-coding.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Finish coding', data?.doubleCoding.ref ?? 'Double coding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  permitted(canCodeBlind(actor, doubleCoding))
  await viewed(request, actor, doubleCoding.review)
  const own = await countOwnPassages(actor, doubleCoding.id)
  const count = Object.values(own).reduce((sum, passages) => sum + passages, 0)
  const isLast = doubleCoding.coders.every(({ accountId, finishedAt }) => accountId === actor.accountId || finishedAt)
  return { doubleCoding, count, isLast, protectiveMarking: protectiveMarkingOf([doubleCoding.review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const doubleCoding = found(await findDoubleCoding(actor, params.doubleCodingRef ?? ''))
  // Somebody who has finished already, by a form sent twice, has what they asked for.
  permitted(isCoder(actor, doubleCoding))
  const form = await parseForm(request, ConfirmForm)
  if (!form.ok) return invalid(form)
  const outcome = await finishBlindCoding(actor, doubleCoding.ref)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.doubleCoding(doubleCoding.ref), outcome.value.isComparing ? 'Both coders have finished. You can compare what was coded' : 'You have finished. What was coded opens when the other coder has finished too')
}

export default function FinishCoding() {
  const { doubleCoding, count, isLast } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  return (
    <>
      <BackLink href={paths.doubleCoding(doubleCoding.ref)} text={`Back to ${doubleCoding.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Finish coding" caption={`${doubleCoding.ref} ${doubleCoding.review.title}`} />
      <Form method="post" noValidate className="tl-form">
        <ConfirmAct
          warning={isLast ? 'The other coder has finished. When you confirm, both see what both coded, and neither can change it any more.' : 'When you confirm, your codings stay as they are. You can take this back only until the other coder has finished.'}
          losses={[`You have coded ${count} ${count === 1 ? 'passage' : 'passages'}`]}
          confirmText="I have finished"
          cancelHref={paths.doubleCoding(doubleCoding.ref)}
        />
      </Form>
    </>
  )
}

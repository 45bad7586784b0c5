import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { CheckboxGroup } from '#app/components/CheckboxGroup'
import { DateField } from '#app/components/DateField'
import { EmptyState } from '#app/components/EmptyState'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { SendForm } from '#app/domain/recommendations/recommendation-forms'
import { canSendRecommendation } from '#app/domain/recommendations/recommendation-policy'
import { findRecommendation, findRecommendationHeader } from '#app/domain/recommendations/recommendation-queries.server'
import { sendRecommendation } from '#app/domain/recommendations/send-recommendation.server'
import { RecommendationWords } from '#app/domain/recommendations/ui/RecommendationWords'
import { today } from '#app/domain/shared/clock'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Record that it was sent', data?.recommendation.ref ?? 'Recommendation')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { ref, text, review, addressees } = found(await findRecommendation(actor, params.recommendationRef ?? ''))
  permitted(canSendRecommendation(actor))
  await viewed(request, actor, review)
  const toSend = addressees.filter(({ sentOn }) => sentOn === null).map(({ agencyId, agency }) => ({ value: agencyId, text: agency.name }))
  return { recommendation: { ref, text }, toSend, today: today(), once: newFormKey(), protectiveMarking: protectiveMarkingOf([review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { ref } = found(await findRecommendationHeader(actor, params.recommendationRef ?? ''))
  permitted(canSendRecommendation(actor))
  const form = await parseForm(request, SendForm)
  if (!form.ok) return invalid(form)
  const outcome = await sendRecommendation(actor, ref, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.recommendation(ref), 'Recorded as sent')
}

export default function SendRecommendation() {
  const { recommendation, toSend, today, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { sentOn: today, agencyIds: toSend.map(({ value }) => value) })
  const { ref, text } = recommendation
  return (
    <>
      <BackLink href={paths.recommendation(ref)} text={`Back to ${ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Record that it was sent" caption={ref} />
      <RecommendationWords text={text} />
      {toSend.length === 0 ? (
        <EmptyState title="Nobody is left to be told">Everybody to whom it is addressed has been sent it. Add an addressee to send it to more.</EmptyState>
      ) : (
        <Form method="post" noValidate className="tl-form">
          <HiddenField name="once" value={form.field('once').value ?? once} />
          <CheckboxGroup field={form.field('agencyIds')} label="Sent to" choices={toSend} />
          <DateField field={form.field('sentOn')} label="Date sent" />
          <DateField
            field={form.field('dueOn')}
            label="Answer due date (optional)"
            hint="Leave it empty to use the period that is set for this kind of review, if there is one"
          />
          <Button>Record as sent</Button>
        </Form>
      )}
    </>
  )
}

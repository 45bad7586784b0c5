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
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { answerRecommendation } from '#app/domain/recommendations/answer-recommendation.server'
import { answerFieldsOf, AnswerForm } from '#app/domain/recommendations/recommendation-forms'
import { canAnswer } from '#app/domain/recommendations/recommendation-policy'
import { findAddressee } from '#app/domain/recommendations/recommendation-queries.server'
import { AnswerFields } from '#app/domain/recommendations/ui/AnswerFields'
import { RecommendationWords } from '#app/domain/recommendations/ui/RecommendationWords'
import { today } from '#app/domain/shared/clock'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Answer', data?.recommendation.ref ?? 'Recommendation')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const addressee = found(await findAddressee(actor, params.recommendationRef ?? '', params.agencyCode ?? ''))
  permitted(canAnswer(actor, addressee))
  await viewed(request, actor, addressee.recommendation.review)
  const { agency, recommendation, version } = addressee
  const fields = answerFieldsOf(addressee)
  return {
    agency,
    recommendation,
    isAnswered: addressee.answer !== null,
    fields: { ...fields, answeredOn: fields.answeredOn || today(), version: String(version) },
    once: newFormKey(),
    protectiveMarking: protectiveMarkingOf([recommendation.review]),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const addressee = found(await findAddressee(actor, params.recommendationRef ?? '', params.agencyCode ?? ''))
  permitted(canAnswer(actor, addressee))
  const form = await parseForm(request, AnswerForm)
  if (!form.ok) return invalid(form)
  const { ref } = addressee.recommendation
  const outcome = await answerRecommendation(actor, ref, addressee.agency.code, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.recommendation(ref), 'Answer recorded')
}

export default function AnswerPage() {
  const { agency, recommendation, isAnswered, fields, once } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, fields)
  const { ref, text } = recommendation
  return (
    <>
      <BackLink href={paths.recommendation(ref)} text={`Back to ${ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={`Answer for ${agency.name}`} caption={ref} />
      <RecommendationWords text={text} />
      {isAnswered ? <p className="govuk-body">This answer takes the place of the earlier one, which stays in the history.</p> : null}
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <HiddenField name="once" value={form.field('once').value ?? once} />
        <AnswerFields form={form} />
        <Button>Record the answer</Button>
      </Form>
    </>
  )
}

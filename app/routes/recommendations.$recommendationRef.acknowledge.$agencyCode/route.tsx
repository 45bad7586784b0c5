import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { acknowledgeRecommendation } from '#app/domain/recommendations/acknowledge-recommendation.server'
import { AcknowledgeForm } from '#app/domain/recommendations/recommendation-forms'
import { canAcknowledge } from '#app/domain/recommendations/recommendation-policy'
import { findAddressee } from '#app/domain/recommendations/recommendation-queries.server'
import { RecommendationWords } from '#app/domain/recommendations/ui/RecommendationWords'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Acknowledge', data?.recommendation.ref ?? 'Recommendation')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const addressee = found(await findAddressee(actor, params.recommendationRef ?? '', params.agencyCode ?? ''))
  permitted(canAcknowledge(actor, addressee))
  await viewed(request, actor, addressee.recommendation.review)
  const { agency, recommendation } = addressee
  return { agency, recommendation, protectiveMarking: protectiveMarkingOf([recommendation.review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { agency, recommendation } = found(await findAddressee(actor, params.recommendationRef ?? '', params.agencyCode ?? ''))
  const form = await parseForm(request, AcknowledgeForm)
  if (!form.ok) return invalid(form)
  const outcome = await acknowledgeRecommendation(actor, recommendation.ref, agency.code)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.recommendation(recommendation.ref), 'Acknowledged')
}

export default function Acknowledge() {
  const { agency, recommendation } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, {})
  const { ref, text } = recommendation
  return (
    <>
      <BackLink href={paths.recommendation(ref)} text={`Back to ${ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title={`Acknowledge for ${agency.name}`} caption={ref} />
      <RecommendationWords text={text} />
      <p className="govuk-body">This says that {agency.shortName} has the recommendation and will answer it. It is not an answer yet.</p>
      <Form method="post" noValidate>
        <Button>Acknowledge</Button>
      </Form>
    </>
  )
}

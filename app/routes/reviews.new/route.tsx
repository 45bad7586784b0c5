import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { pageTitle } from '#app/components/page-title'
import { createReview } from '#app/domain/reviews/create-review.server'
import { NewReviewForm } from '#app/domain/reviews/review-forms'
import { canCreateReview } from '#app/domain/reviews/review-policy'
import { listReviewFormOptions } from '#app/domain/reviews/review-queries.server'
import { CaptureReview } from '#app/domain/reviews/ui/CaptureReview'
import { redirectWithNotice } from '#app/http/notice.server'
import { newFormKey, parseForm } from '#app/http/parse-form.server'
import { invalid, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Capture a review', 'Reviews')

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canCreateReview(actor))
  return { options: await listReviewFormOptions(actor), once: newFormKey() }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canCreateReview(actor))
  const form = await parseForm(request, NewReviewForm)
  if (!form.ok) return invalid(form)
  const outcome = await createReview(actor, form.value, { once: form.once })
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.review(outcome.value.ref), `Review captured. Its reference is ${outcome.value.ref}`)
}

export default function NewReview() {
  const { options, once } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.reviews()} text="Back to reviews" />
      <CaptureReview options={options} once={once} submitted={useActionData<typeof action>()?.submitted} />
    </>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { findReviewHeader } from '#app/domain/reviews/review-queries.server'
import { codingsResponse } from '#app/http/codings-response.server'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { reviewFindingsQuery } from '../reviews.$reviewRef.findings/review-findings-query.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const review = found(await findReviewHeader(viewer, params.reviewRef ?? ''))
  await viewed(request, viewer, review)
  const { filter, findings, inWords } = await reviewFindingsQuery(viewer, review, request)
  return codingsResponse(viewer, 'xlsx', { title: review.ref, name: review.ref, findings, query: filter, inWords: { Review: `${review.ref} ${review.title}`, ...inWords } })
}

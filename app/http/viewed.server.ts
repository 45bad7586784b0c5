import { data } from '@remix-run/node'
import type { Actor } from '#app/domain/people/actor'
import { recordView } from '#app/domain/reviews/record-view.server'
import type { ProblemPage } from './responses.server'

const ANNOUNCEMENTS = ['Sec-Purpose', 'Purpose', 'X-Purpose', 'X-Moz']

/** Does the browser only fetch this ahead, in case somebody opens it? */
export function isPrefetch(request: Request): boolean {
  return ANNOUNCEMENTS.some((name) => /prefetch|prerender|preview/i.test(request.headers.get(name) ?? ''))
}

/**
 * Every page about a restricted review, or about what belongs to it, passes here: the view is written down before anything
 * is shown. A browser that only fetches ahead is sent away, so that the page cannot come out of its store unrecorded.
 */
export async function viewed(
  request: Request,
  actor: Actor,
  review: { id: string; ref: string; isRestricted: boolean },
): Promise<void> {
  if (review.isRestricted && isPrefetch(request)) {
    const page: ProblemPage = { title: 'Open this page yourself', words: 'It is not fetched ahead, because each view of it is recorded.' }
    throw data(page, { status: 503 })
  }
  await recordView(actor, review)
}

/** The same for what belongs to several reviews at once, as an action does. */
export async function viewedAll(
  request: Request,
  actor: Actor,
  reviews: readonly { id: string; ref: string; isRestricted: boolean }[],
): Promise<void> {
  for (const review of reviews) await viewed(request, actor, review)
}

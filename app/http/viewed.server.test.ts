import { describe, expect, it } from 'vitest'
import { db, writingClient } from '#app/db/client.server'
import { anActor } from '#tests/factories/people'
import { aReview, restrictedTo } from '#tests/factories/reviews'
import { viewed } from './viewed.server'

const views = (reviewId: string) => db.trailEntry.count({ where: { event: 'review.viewed', subjectId: reviewId } })
const page = (headers: Record<string, string> = {}) => new Request('http://localhost/reviews/x', { headers })

async function aRestrictedReview() {
  const actor = await anActor('secretariat')
  const { ref } = await aReview()
  return { review: await restrictedTo(ref, actor.accountId), actor }
}

describe('opening a page of a restricted review', () => {
  it.each([
    ['Sec-Purpose', 'prefetch;prerender'],
    ['Purpose', 'prefetch'],
    ['X-Moz', 'prefetch'],
  ])('is neither recorded nor shown when the browser fetches ahead (%s: %s)', async (name, value) => {
    const { review, actor } = await aRestrictedReview()
    await expect(viewed(page({ [name]: value }), actor, review)).rejects.toMatchObject({ init: { status: 503 } })
    expect(await views(review.id)).toBe(0)
    await viewed(page(), actor, review)
    expect(await views(review.id)).toBe(1)
  })

  it('fails when it cannot be recorded, so that nothing is shown', async () => {
    const { review, actor } = await aRestrictedReview()
    await writingClient().$queryRawUnsafe('PRAGMA query_only = ON')
    await expect(viewed(page(), actor, review)).rejects.toThrow('the database cannot be written to')
    expect(await views(review.id)).toBe(0)
  })
})

it('other reviews may be fetched ahead, and are not recorded', async () => {
  const review = await aReview()
  await expect(viewed(page({ Purpose: 'prefetch' }), await anActor('secretariat'), review)).resolves.toBeUndefined()
  expect(await views(review.id)).toBe(0)
})

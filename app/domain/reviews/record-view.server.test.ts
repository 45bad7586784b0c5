import { describe, expect, it, vi } from 'vitest'
import { writingClient } from '#app/db/client.server'
import { db } from '#app/db/client.server'
import { viewed } from '#app/http/viewed.server'
import { anActor } from '#tests/factories/people'
import { aReview, restrictedTo } from '#tests/factories/reviews'
import { atInstant } from '../shared/clock'
import { recordView } from './record-view.server'

const views = (reviewId: string) => db.trailEntry.count({ where: { event: 'review.viewed', subjectId: reviewId } })
const at = (time: string) => new Date(`2026-11-02T${time}Z`)
const page = (headers: Record<string, string> = {}) => new Request('http://localhost/reviews/x', { headers })

async function aRestrictedReview() {
  const [one, two] = [await anActor('secretariat'), await anActor('auditor')]
  const { ref } = await aReview()
  return { review: await restrictedTo(ref, one.accountId, two.accountId), one, two }
}

describe('looking at a restricted review', () => {
  it('is recorded once in 15 minutes for each account', async () => {
    const { review, one, two } = await aRestrictedReview()
    await atInstant(at('09:00:00'), () => recordView(one, review))
    await atInstant(at('09:14:59'), () => recordView(one, review))
    expect(await views(review.id)).toBe(1)
    await atInstant(at('09:14:59'), () => recordView(two, review))
    expect(await views(review.id)).toBe(2)
    await atInstant(at('09:15:01'), () => recordView(one, review))
    expect(await views(review.id)).toBe(3)
  })

  it('is not recorded for other reviews', async () => {
    const review = await aReview()
    await recordView(await anActor('secretariat'), review)
    expect(await views(review.id)).toBe(0)
  })

  it.each([{ 'Sec-Purpose': 'prefetch;prerender' }, { Purpose: 'prefetch' }, { 'X-Moz': 'prefetch' }])(
    'is neither recorded nor shown when the browser fetches ahead: %j',
    async (headers) => {
      const { review, one } = await aRestrictedReview()
      await expect(viewed(page(headers), one, review)).rejects.toMatchObject({ init: { status: 503 } })
      expect(await views(review.id)).toBe(0)
      await viewed(page(), one, review)
      expect(await views(review.id)).toBe(1)
    },
  )

  it('does not hold up fetching ahead of other reviews', async () => {
    await expect(viewed(page({ Purpose: 'prefetch' }), await anActor('reader'), await aReview())).resolves.toBeUndefined()
  })

  it('fails when it cannot be recorded, so that nothing is shown', async () => {
    const { review, one } = await aRestrictedReview()
    vi.spyOn(writingClient(), '$transaction').mockRejectedValueOnce(new Error('disk full'))
    await expect(viewed(page(), one, review)).rejects.toThrow('disk full')
    expect(await views(review.id)).toBe(0)
  })
})

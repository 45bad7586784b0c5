import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { anActor } from '#tests/factories/people'
import { aReview, restrictedTo } from '#tests/factories/reviews'
import { atInstant } from '../shared/clock'
import { recordView } from './record-view.server'

const views = (reviewId: string) => db.trailEntry.count({ where: { event: 'review.viewed', subjectId: reviewId } })
const at = (time: string) => new Date(`2026-11-02T${time}Z`)

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
})

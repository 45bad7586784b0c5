import { beforeAll, describe, expect, it } from 'vitest'
import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { anActor } from '#tests/factories/people'
import { aReview, restrictedTo, reviewNow } from '#tests/factories/reviews'
import { theSystem, type Actor } from '../people/actor'
import { changeReviewAccess } from './change-review-access.server'
import type { ReviewAccessForm } from './review-forms'

type Person = Actor & { accountId: string }
let secretary: Person
let other: Person

beforeAll(async () => {
  ;[secretary, other] = await Promise.all([anActor('secretariat', { name: 'Ines Calloway' }), anActor('agency_lead', { name: 'Tom Adair' })])
})

const send = async (ref: string, facts: Partial<ReviewAccessForm>, by: Actor = secretary) =>
  changeReviewAccess(by, ref, { access: 'restricted', accountIds: [], reason: null, version: (await reviewNow(ref)).version, ...facts })
const listOf = async (ref: string) => (await reviewNow(ref)).access.map(({ accountId }) => accountId).sort()
const trailOf = async (id: string) =>
  (await db.trailEntry.findMany({ where: { subjectId: id, NOT: { event: 'review.created' } }, orderBy: { id: 'asc' } })).map(
    ({ event, from, to, because }) => ({ event, from, to, because }),
  )

async function suspend(accountId: string) {
  await change(theSystem, async (tx) => {
    await tx.account.update({ where: { id: accountId }, data: { status: 'suspended' } })
    return done(null, [{ event: 'account.suspended', subject: { type: 'account', id: accountId, ref: 'account' } }])
  })
}

describe('who may know of a review', () => {
  it('puts whoever restricts it on the list, and tells the trail who was named', async () => {
    const { id, ref } = await aReview()
    expect(await send(ref, { accountIds: [other.accountId], reason: 'A trial is coming' })).toEqual({ ok: true, value: { ref, isStillVisible: true } })
    expect(await listOf(ref)).toEqual([secretary.accountId, other.accountId].sort())
    const because = 'A trial is coming'
    expect(await trailOf(id)).toEqual([
      { event: 'review.changed', from: 'Everybody who works here', to: 'Only the people named', because },
      { event: 'review.access_granted', from: null, to: 'Tom Adair', because },
      { event: 'review.access_granted', from: null, to: 'Ines Calloway', because },
    ])
  })

  it('keeps at least one person who can sign in on the list while it is restricted', async () => {
    const { ref } = await aReview()
    const leaving = await anActor('secretariat')
    await restrictedTo(ref, secretary.accountId, leaving.accountId)
    expect(await send(ref, { accountIds: [] })).toMatchObject({ ok: false, problems: [{ field: 'accountIds' }] })
    await suspend(leaving.accountId)
    expect(await send(ref, { accountIds: [leaving.accountId] })).toMatchObject({ ok: false, problems: [{ field: 'accountIds' }] })
    expect(await listOf(ref)).toEqual([secretary.accountId, leaving.accountId].sort())
  })

  it('lets people take themselves off, who then see it no more', async () => {
    const { ref } = await aReview()
    await restrictedTo(ref, secretary.accountId, other.accountId)
    expect(await send(ref, { accountIds: [other.accountId] })).toEqual({ ok: true, value: { ref, isStillVisible: false } })
    expect(await send(ref, { accountIds: [other.accountId] })).toMatchObject({ ok: false, problems: [{ words: 'This review no longer exists' }] })
  })

  it('opens it again only with a reason', async () => {
    const { id, ref } = await aReview()
    await restrictedTo(ref, secretary.accountId)
    expect(await send(ref, { access: 'open', accountIds: [] })).toMatchObject({ ok: false, problems: [{ field: 'reason' }] })
    expect(await send(ref, { access: 'open', accountIds: [], reason: 'The trial is over' })).toMatchObject({ ok: true })
    expect((await reviewNow(ref)).isRestricted).toBe(false)
    expect((await trailOf(id)).slice(-2)).toEqual([
      { event: 'review.changed', from: 'Only the people named', to: 'Everybody who works here', because: 'The trial is over' },
      { event: 'review.access_withdrawn', from: null, to: 'Ines Calloway', because: 'The trial is over' },
    ])
  })

  it('names only accounts that can sign in', async () => {
    const { ref } = await aReview()
    const gone = await anActor('reader')
    await suspend(gone.accountId)
    for (const accountIds of [['nobody'], [gone.accountId]]) {
      expect(await send(ref, { accountIds })).toMatchObject({ ok: false, problems: [{ field: 'accountIds' }] })
    }
    expect((await reviewNow(ref)).isRestricted).toBe(false)
  })

  it('writes nothing when nothing changes', async () => {
    const { id, ref } = await aReview()
    expect(await send(ref, { access: 'open' })).toMatchObject({ ok: true })
    expect((await reviewNow(ref)).version).toBe(0)
    expect(await trailOf(id)).toEqual([])
  })

  it('is refused on an older version and to others than the secretariat', async () => {
    const { ref } = await aReview()
    await restrictedTo(ref, secretary.accountId, other.accountId)
    expect(await send(ref, { version: 0 })).toMatchObject({ ok: false, currentVersion: 1, theirs: { access: 'restricted' } })
    expect(await send(ref, { accountIds: [other.accountId] }, other)).toMatchObject({ ok: false, problems: [{ words: 'This needs the role secretariat.' }] })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { anActor } from '#tests/factories/people'
import { anAction, aPartnership, take } from '#tests/factories/plan-actions'
import { acceptance, aRecommendation, sent } from '#tests/factories/recommendations'
import { aReview, aReviewIn, restrictedTo, reviewNow, stepOf } from '#tests/factories/reviews'
import type { Actor } from '../people/actor'
import { answerRecommendation } from '../recommendations/answer-recommendation.server'
import { today } from '../shared/clock'
import { changeReviewStatus } from './change-review-status.server'
import { reviewStatusCodes } from './review'
import { reviewMachine, reviewSteps, type ReviewStep } from './review-transitions'

let secretary: Actor & { accountId: string }

beforeAll(async () => {
  secretary = await anActor('secretariat')
})

const everything = { reason: 'The panel decided so', commissionedOn: '2025-04-01', publishedOn: '2025-10-01' }
const trail = async (id: string) =>
  (await db.trailEntry.findMany({ where: { subjectId: id, event: 'review.status_changed' }, orderBy: { id: 'asc' } })).map(
    ({ field, from, to, because }) => ({ field, from, to, because }),
  )

describe('steps in the life of a review', () => {
  it.each(reviewStatusCodes)('from %s only those of the table are taken, and a refused one changes nothing', async (status) => {
    const { ref, id } = await aReviewIn(status)
    const before = await trail(id)
    const taken = new Map(reviewMachine.transitions.filter(({ from }) => from === status).map(({ step, to }) => [step, to]))
    for (const step of reviewSteps.filter((one) => !taken.has(one))) {
      expect(await stepOf(secretary, ref, step, everything)).toMatchObject({ ok: false, problems: [{ field: 'step' }] })
    }
    expect((await reviewNow(ref)).status).toBe(status)
    expect(await trail(id)).toEqual(before)
    // Considering again is for reviews that were never commissioned: tested below.
    taken.delete('reconsider')
    for (const [step, to] of taken) {
      const review = await aReviewIn(status)
      expect(await stepOf(secretary, review.ref, step, everything)).toMatchObject({ ok: true, value: { status: to } })
      expect((await reviewNow(review.ref)).status).toBe(to)
    }
  })

  const needed: [ReviewStep['needs'][number], string][] = [
    ['a reason', 'reason'],
    ['the date of commissioning', 'commissionedOn'],
    ['the date of publication', 'publishedOn'],
  ]
  const asking = reviewMachine.transitions.flatMap((transition) =>
    needed.filter(([need]) => transition.needs.includes(need)).map(([, field]) => [transition, field] as const),
  )
  it.each(asking.map(([transition, field]) => [transition.step, field, transition] as const))('%s is refused without the %s', async (step, field, { from }) => {
    const { ref } = await aReviewIn(from)
    const outcome = await stepOf(secretary, ref, step, { ...everything, [field]: null })
    expect(outcome).toMatchObject({ ok: false })
    expect(!outcome.ok && outcome.problems.map((problem) => problem.field)).toContain(field)
    expect((await reviewNow(ref)).status).toBe(from)
  })

  it('set the dates that they are about, and only those', async () => {
    const { ref, id } = await aReviewIn('in_progress')
    await stepOf(secretary, ref, 'finish', everything)
    expect(await reviewNow(ref)).toMatchObject({ publishedOn: null, closedOn: null })
    await stepOf(secretary, ref, 'publish', everything)
    expect(await reviewNow(ref)).toMatchObject({ publishedOn: '2025-10-01' })
    await stepOf(secretary, ref, 'unpublish', everything)
    expect(await reviewNow(ref)).toMatchObject({ publishedOn: null, status: 'awaiting_publication' })
    expect((await trail(id)).slice(-2)).toEqual([
      { field: 'Status', from: 'Published', to: 'Awaiting publication', because: 'The panel decided so' },
      { field: 'Date of publication', from: '2025-10-01', to: null, because: null },
    ])
  })

  it('cannot publish before the review was commissioned', async () => {
    const { ref } = await aReviewIn('awaiting_publication')
    const outcome = await stepOf(secretary, ref, 'publish', { publishedOn: '2025-03-31' })
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'publishedOn' }] })
  })

  it('lead a review that was never commissioned back to scoping, and one that was to monitoring', async () => {
    const { ref } = await aReview()
    await stepOf(secretary, ref, 'decline', { reason: 'The criteria were not met' })
    expect(await reviewNow(ref)).toMatchObject({ status: 'closed', closedOn: today(), commissionedOn: null })
    expect(await stepOf(secretary, ref, 'reopen', everything)).toMatchObject({ ok: false, problems: [{ field: 'step' }] })
    expect(await stepOf(secretary, ref, 'reconsider', everything)).toMatchObject({ ok: true })
    expect(await reviewNow(ref)).toMatchObject({ status: 'scoping', closedOn: null })
    const done = await aReviewIn('closed')
    expect(await stepOf(secretary, done.ref, 'reconsider', everything)).toMatchObject({ ok: false, problems: [{ field: 'step' }] })
  })

  it('are refused on an older version, to others than the secretariat, and where the review may not be known', async () => {
    const { ref } = await aReview()
    const form = { step: 'commission', commissionedOn: '2025-04-01', publishedOn: null, reason: null, version: 0 }
    expect(await changeReviewStatus(await anActor('group_chair'), ref, form)).toMatchObject({ ok: false, problems: [{ field: '' }] })
    expect(await changeReviewStatus(secretary, ref, form)).toMatchObject({ ok: true })
    expect(await changeReviewStatus(secretary, ref, form)).toMatchObject({ ok: false, currentVersion: 1, theirs: { step: 'In progress' } })
    await restrictedTo(ref, (await anActor('secretariat')).accountId)
    expect(await changeReviewStatus(secretary, ref, { ...form, version: 2 })).toEqual({
      ok: false, problems: [{ field: '', words: 'This review no longer exists' }],
    })
  })
})

describe('closing', () => {
  it('waits for every answer and for every action', async () => {
    const partnership = await aPartnership()
    const { agency, lead, chair } = partnership
    const review = await aReviewIn('monitoring')
    const close = () => stepOf(secretary, review.ref, 'close')
    const { ref } = await aRecommendation({ review, agencyIds: [agency.id] })
    expect(await close()).toMatchObject({ ok: false, problems: [{ field: 'step', words: expect.stringContaining('not been answered') as string }] })
    await sent(ref, [agency.id])
    await answerRecommendation(lead, ref, agency.code, acceptance())
    const action = await anAction(partnership, { recommendationRefs: [ref] })
    expect(await close()).toMatchObject({ ok: false, problems: [{ field: 'step', words: expect.stringContaining('neither signed off nor withdrawn') as string }] })
    await take(chair, action.ref, 'withdraw', { reason: 'Done by another agency' })
    expect(await close()).toMatchObject({ ok: true })
  })

  it('does not give away an action that also answers a review which the actor may not know of', async () => {
    const partnership = await aPartnership()
    const review = await aReviewIn('monitoring')
    const hidden = await aReviewIn('monitoring')
    const [open, secret] = [await answered(review), await answered(hidden)]
    await anAction(partnership, { recommendationRefs: [open, secret] })
    await restrictedTo(hidden.ref, (await anActor('secretariat')).accountId)
    expect(await stepOf(secretary, review.ref, 'close')).toMatchObject({ ok: true })

    async function answered(of: { ref: string }) {
      const { ref } = await aRecommendation({ review: of, agencyIds: [partnership.agency.id] })
      await sent(ref, [partnership.agency.id])
      await answerRecommendation(partnership.lead, ref, partnership.agency.code, acceptance())
      return ref
    }
  })
})

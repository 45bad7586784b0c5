import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { addDays } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { anActor, anAgency } from '#tests/factories/people'
import { actionForm, actionNow, aPartnership, aRecommendationToAnswer, type Partnership } from '#tests/factories/plan-actions'
import { proposePlanAction } from './propose-plan-action.server'

let partnership: Partnership
beforeAll(async () => {
  partnership = await aPartnership()
})

describe('proposing an action', () => {
  it('gives it a reference, keeps its first date, and says in the trail of which reviews it speaks', async () => {
    const [one, two] = [await aRecommendationToAnswer(), await aRecommendationToAnswer()]
    const form = actionForm(partnership, { recommendationRefs: [one.ref, two.ref] })
    const outcome = await proposePlanAction(partnership.lead, form)
    expect(outcome).toMatchObject({ ok: true, value: { ref: expect.stringMatching(/^ACT-\d{3}$/) as string } })
    const stored = await actionNow(outcome.ok ? outcome.value.ref : '')
    expect(stored).toMatchObject({ status: 'proposed', dueOn: form.dueOn, firstDueOn: form.dueOn, createdById: partnership.lead.accountId })
    const entry = await db.trailEntry.findFirstOrThrow({ where: { subjectId: stored.id }, include: { reviews: true } })
    expect(entry).toMatchObject({ event: 'action.proposed', to: form.title })
    expect(entry.reviews.map(({ reviewId }) => reviewId).sort()).toEqual([one.reviewId, two.reviewId].sort())
  })

  it('is done once, however often the form arrives', async () => {
    const title = 'Sent twice'
    const send = () => proposePlanAction(partnership.secretary, actionForm(partnership, { title }), { once: 'the same form' })
    expect(await send()).toEqual(await send())
    expect(await db.planAction.count({ where: { title } })).toBe(1)
  })

  it('is refused to who may not propose for this agency or in this group', async () => {
    const title = 'Not theirs'
    const stranger = await anActor('agency_lead')
    const outcomes = await Promise.all(
      [stranger, partnership.owner, await anActor('group_chair'), await anActor('reader')].map((actor) =>
        proposePlanAction(actor, actionForm(partnership, { title })),
      ),
    )
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, false, false, false])
    expect(await db.planAction.count({ where: { title } })).toBe(0)
  })

  const problemsOf = async (facts: Parameters<typeof actionForm>[1]) => {
    const outcome = await proposePlanAction(partnership.secretary, actionForm(partnership, facts))
    return outcome.ok ? [] : outcome.problems.map(({ field }) => field)
  }

  it('is refused beside the field that is wrong', async () => {
    const elsewhere = await anActor('contributor')
    expect(await problemsOf({ dueOn: addDays(today(), -1) })).toEqual(['dueOn'])
    expect(await problemsOf({ leadAgencyId: 'no such agency' })).toEqual(['leadAgencyId'])
    expect(await problemsOf({ ownerId: elsewhere.accountId })).toEqual(['ownerId'])
    expect(await problemsOf({ groupId: 'no such group' })).toEqual(['groupId'])
    expect(await problemsOf({ recommendationRefs: ['SCR-1900-001-R01'] })).toEqual(['recommendationRefs'])
  })

  it('treats a recommendation of a restricted review as if it were not there', async () => {
    const hidden = await aRecommendationToAnswer({ onlyFor: [partnership.owner.accountId] })
    expect(await problemsOf({ recommendationRefs: [hidden.ref] })).toEqual(['recommendationRefs'])
  })

  it('wants an owner who may know of the review', async () => {
    const hidden = await aRecommendationToAnswer({ onlyFor: [partnership.secretary.accountId] })
    const outcome = await proposePlanAction(partnership.secretary, actionForm(partnership, { recommendationRefs: [hidden.ref] }))
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'ownerId', words: expect.stringContaining(hidden.review.ref) as string }] })
    expect(await problemsOf({ recommendationRefs: [hidden.ref], ownerId: null, ownerFunction: 'Head of releases' })).toEqual([])
  })

  it('wants an owner of the lead agency, not only of some agency', async () => {
    const agency = await anAgency()
    const person = await anActor('agency_lead', { agencyId: agency.id })
    expect(await problemsOf({ leadAgencyId: agency.id, ownerId: person.accountId })).toEqual([])
    expect(await problemsOf({ leadAgencyId: agency.id })).toEqual(['ownerId'])
  })
})

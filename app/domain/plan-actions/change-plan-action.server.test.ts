import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { addDays } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { aGroup } from '#tests/factories/groups'
import { anAgency } from '#tests/factories/people'
import { actionForm, actionNow, anAction, aPartnership, aRecommendationToAnswer, take, type Partnership } from '#tests/factories/plan-actions'
import { changePlanAction } from './change-plan-action.server'
import type { PlanActionForm } from './plan-action-forms'

let partnership: Partnership
beforeAll(async () => {
  partnership = await aPartnership()
})

const form = (facts: Partial<PlanActionForm> = {}): PlanActionForm => ({ ...actionForm(partnership), version: 0, ...facts })
const problemsOf = (outcome: Awaited<ReturnType<typeof changePlanAction>>) => (outcome.ok ? [] : outcome.problems.map(({ field }) => field))

describe('changing an action', () => {
  it('writes one entry for each changed fact, in words', async () => {
    const { ref, id } = await anAction(partnership)
    const recommendation = await aRecommendationToAnswer()
    const outcome = await changePlanAction(
      partnership.lead,
      ref,
      form({ title: 'A new title', ownerId: null, ownerFunction: 'Head of releases', recommendationRefs: [recommendation.ref] }),
    )
    expect(outcome.ok).toBe(true)
    const entries = await db.trailEntry.findMany({ where: { subjectId: id, event: 'action.changed' }, include: { reviews: true }, orderBy: { id: 'asc' } })
    expect(entries.map(({ field, to }) => [field, to])).toEqual([
      ['What will be done', 'A new title'],
      ['Owner', 'Head of releases'],
      ['Recommendations answered', recommendation.ref],
    ])
    expect(entries[1]?.from).toBe(partnership.owner.name)
    expect(entries.every(({ reviews }) => reviews[0]?.reviewId === recommendation.reviewId)).toBe(true)
    expect(await db.planActionRecommendation.count({ where: { planActionId: id } })).toBe(1)
  })

  it('writes nothing where nothing differs', async () => {
    const { ref, id } = await anAction(partnership)
    expect((await changePlanAction(partnership.lead, ref, form())).ok).toBe(true)
    expect(await db.trailEntry.count({ where: { subjectId: id, event: 'action.changed' } })).toBe(0)
    expect((await actionNow(ref)).version).toBe(0)
  })

  it('refuses an older version and shows what is stored now', async () => {
    const { ref } = await anAction(partnership)
    await changePlanAction(partnership.lead, ref, form({ title: 'Theirs' }))
    const late = await changePlanAction(partnership.secretary, ref, form({ title: 'Mine' }))
    expect(late).toMatchObject({ ok: false, currentVersion: 1, theirs: { title: 'Theirs', groupId: partnership.group.id } })
    expect((await actionNow(ref)).title).toBe('Theirs')
  })

  it('moves the first date with the date while the action is a proposal, and leaves dates alone afterwards', async () => {
    const { ref } = await anAction(partnership)
    const dueOn = addDays(today(), 90)
    await changePlanAction(partnership.lead, ref, form({ dueOn }))
    expect(await actionNow(ref)).toMatchObject({ dueOn, firstDueOn: dueOn })
    await take(partnership.chair, ref, 'agree')
    const { version } = await actionNow(ref)
    const later = await changePlanAction(partnership.secretary, ref, form({ dueOn: addDays(dueOn, 1), version }))
    expect(problemsOf(later)).toEqual(['dueOn'])
    const without = await changePlanAction(partnership.lead, ref, form({ title: 'Still due then', dueOn: null, version }))
    expect(without.ok).toBe(true)
    expect(await actionNow(ref)).toMatchObject({ dueOn, firstDueOn: dueOn, title: 'Still due then' })
  })

  it('lets only who could agree it move an agreed action to another group', async () => {
    const { ref } = await anAction(partnership)
    const elsewhere = (await aGroup()).id
    await take(partnership.chair, ref, 'agree')
    const { version } = await actionNow(ref)
    expect(problemsOf(await changePlanAction(partnership.lead, ref, form({ groupId: elsewhere, version })))).toEqual(['leadAgencyId'])
    expect((await changePlanAction(partnership.secretary, ref, form({ groupId: elsewhere, version }))).ok).toBe(true)
  })

  it('does not let an agency hand its proposal to another agency', async () => {
    const { ref } = await anAction(partnership)
    const other = await anAgency()
    const outcome = await changePlanAction(partnership.lead, ref, form({ leadAgencyId: other.id, ownerId: null, ownerFunction: 'Somebody' }))
    expect(problemsOf(outcome)).toEqual(['leadAgencyId'])
  })

  it('is refused to a contributor, and to everybody once it is delivered or ended', async () => {
    const { ref } = await anAction(partnership)
    expect((await changePlanAction(partnership.owner, ref, form({ title: 'Mine' }))).ok).toBe(false)
    await take(partnership.chair, ref, 'withdraw', { reason: 'Overtaken by the new contract.' })
    const { version } = await actionNow(ref)
    expect((await changePlanAction(partnership.secretary, ref, form({ title: 'Mine', version }))).ok).toBe(false)
  })
})

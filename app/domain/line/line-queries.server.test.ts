import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { answerRecommendation } from '#app/domain/recommendations/answer-recommendation.server'
import { anActor } from '#tests/factories/people'
import { aDeliveredAction, anAction, aPartnership, take } from '#tests/factories/plan-actions'
import { acceptance, aPassage, aRecommendation, aReport, aReportText, recommendationNow, sent } from '#tests/factories/recommendations'
import { lineInWords } from './line'
import { findLinesOfActions, findLinesOfRecommendations } from './line-queries.server'
import { findWholeLineOfAction, findWholeLineOfRecommendation } from './whole-line-queries.server'

const states = async (viewer: Actor, id: string) => (await findLinesOfRecommendations(viewer, [id]))[id]?.map(({ state }) => state)

describe('the line of a recommendation', () => {
  it('comes from the passage to the sign-off', async () => {
    const partnership = await aPartnership()
    const { agency, lead, chair } = partnership
    const review = await aReport()
    const finding = await aPassage(await aReportText(review.id, 'The referral was not passed on.'))
    const { id, ref } = await aRecommendation({ review, findingIds: [finding.id], agencyIds: [agency.id] })
    expect(await states(lead, id)).toEqual(['done', 'done', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'])
    await sent(ref, [agency.id])
    expect(await states(lead, id)).toEqual(['done', 'done', 'waiting', 'ahead', 'ahead', 'ahead', 'ahead'])
    await answerRecommendation(lead, ref, agency.code, acceptance())
    const action = await aDeliveredAction(partnership, { recommendationRefs: [ref] })
    expect(await states(lead, id)).toEqual(['done', 'done', 'done', 'done', 'done', 'waiting', 'ahead'])
    await take(chair, action.ref, 'sign-off')
    expect(await states(lead, id)).toEqual(['done', 'done', 'done', 'done', 'done', 'done', 'waiting'])
    const [ofAction] = Object.values(await findLinesOfActions(lead, [action.id]))
    expect(ofAction && lineInWords(ofAction)).toBe('Embedded: not yet seen in practice')
  })

  it('leaves out an action that also answers a review which the viewer may not see', async () => {
    const insider = await anActor('secretariat')
    const outsider = await anActor('secretariat')
    const hidden = await aRecommendation({ review: await aReport({ onlyFor: [insider.accountId] }) })
    const open = await aRecommendation()
    const action = await anAction(await aPartnership(), { recommendationRefs: [hidden.ref, open.ref], ownerId: null, ownerFunction: 'Duty manager' })
    expect((await states(insider, open.id))?.[3]).toBe('waiting')
    expect((await states(outsider, open.id))?.[3]).toBe('ahead')
    expect(await findLinesOfActions(outsider, [action.id])).toEqual({})
    expect(await findLinesOfRecommendations(outsider, [hidden.id])).toEqual({})
    expect(await findWholeLineOfAction(outsider, action.ref)).toBeNull()
    expect(await findWholeLineOfRecommendation(outsider, hidden.ref)).toBeNull()
    expect((await findWholeLineOfRecommendation(outsider, open.ref))?.actions).toEqual([])
  })
})

describe('the line of an action', () => {
  it("speaks of its own lead agency's answer", async () => {
    const partnership = await aPartnership()
    const other = await anActor('agency_lead')
    const { id, ref } = await aRecommendation({ agencyIds: [partnership.agency.id, other.agency?.id ?? ''] })
    await sent(ref, [partnership.agency.id, other.agency?.id ?? ''])
    await answerRecommendation(partnership.lead, ref, partnership.agency.code, acceptance())
    const action = await anAction(partnership, { recommendationRefs: [ref] })
    const answered = async () => [
      (await findLinesOfActions(partnership.lead, [action.id]))[action.id]?.[2]?.words,
      (await findLinesOfRecommendations(partnership.lead, [id]))[id]?.[2]?.words,
    ]
    expect(await answered()).toEqual(['Accepted', '1 of 2 answered'])
  })
})

describe('the whole line', () => {
  it('holds what the page shows, in order, and what came later', async () => {
    const partnership = await aPartnership()
    const { id, ref } = await aRecommendation({ agencyIds: [partnership.agency.id] })
    const again = await aRecommendation({ madeBefore: ref })
    const action = await aDeliveredAction(partnership, { recommendationRefs: [ref] })
    const whole = await findWholeLineOfRecommendation(partnership.lead, ref)
    expect(whole).toMatchObject({
      line: (await findLinesOfRecommendations(partnership.lead, [id]))[id],
      recommendations: [{ ref, madeAgain: [{ ref: again.ref }], addressees: [{ agency: { shortName: partnership.agency.shortName } }] }],
      actions: [{ ref: action.ref, evidence: [{ title: 'The published page' }], updates: [{ byName: partnership.owner.name }] }],
      audits: [],
    })
    expect((await findWholeLineOfAction(partnership.lead, action.ref))?.recommendations).toMatchObject([{ ref }])
    expect((await recommendationNow(ref)).id).toBe(id)
  })

  it('is nothing where there is nothing', async () => {
    const viewer = await anActor('secretariat')
    expect(await findWholeLineOfRecommendation(viewer, 'SCR-1999-001-R01')).toBeNull()
    expect(await findWholeLineOfAction(viewer, 'ACT-999')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { anActor } from '#tests/factories/people'
import { anAction, aPartnership, aRecommendationToAnswer } from '#tests/factories/plan-actions'
import { aClosedRound, anOpenRound, aToolInUse, casesFor, mark } from '#tests/factories/practice-audits'
import { actionsBelowThreshold, auditResultsOfActions } from './audit-results.server'
import { findResultsOfRound } from './round-results.server'

const anyAction = async () => anAction(await aPartnership())

describe('the results of a round', () => {
  it('count submitted cases only, not applicable nowhere, beside the baseline', async () => {
    const secretary = await anActor('secretariat')
    const action = await anyAction()
    const tool = await aToolInUse([{ threshold: 0.5, actionRef: action.ref }, {}])
    const baseline = await aClosedRound(tool, [['yes', 'no'], ['no', 'no'], ['no', 'not_applicable'], ['partly', 'not_applicable']])
    const round = await anOpenRound({ tool, baselineId: baseline.id })
    const auditor = await anActor('auditor')
    await casesFor(auditor, round, ['A-1', 'A-2', 'A-3', 'A-4'])
    await mark(auditor, round, 'A-1', ['yes', 'not_applicable'])
    await mark(auditor, round, 'A-2', ['partly', 'not_applicable'])
    await mark(auditor, round, 'A-3', ['not_applicable', 'not_applicable'])
    await mark(auditor, round, 'A-4', ['no', 'yes'], { submits: false })

    const [first, second] = (await findResultsOfRound(secretary, round.ref))?.results ?? []
    expect(first).toMatchObject({
      number: 1, n: 2, shareMet: 0.5, meanScore: 0.75, isSmall: true, isBelowThreshold: false,
      counts: { yes: 1, partly: 1, no: 0, not_applicable: 1 },
      action: { ref: action.ref },
      baseline: { n: 4, shareMet: 0.25 },
    })
    expect(second).toMatchObject({ number: 2, n: 0, shareMet: null, interval: null, action: null, baseline: { n: 2, shareMet: 0 } })
    expect((await findResultsOfRound(secretary, baseline.ref))?.results[0]).toMatchObject({ isBelowThreshold: true, baseline: null })
  })

  it('do not name an action that the viewer may not see, nor anything to a reader', async () => {
    const insider = await anActor('secretariat')
    const recommendation = await aRecommendationToAnswer({ onlyFor: [insider.accountId] })
    const action = await anAction(await aPartnership(), { ownerId: null, ownerFunction: 'Duty manager', recommendationRefs: [recommendation.ref] })
    const round = await aClosedRound(await aToolInUse([{ actionRef: action.ref, threshold: 0.9 }]), [['no']])
    expect(await findResultsOfRound(insider, round.ref)).toMatchObject({ results: [{ action: { ref: action.ref } }], reviewIds: [recommendation.reviewId] })
    const outsider = await anActor('secretariat')
    expect(await findResultsOfRound(outsider, round.ref)).toMatchObject({ results: [{ action: null }], reviewIds: [] })
    expect(await findResultsOfRound(await anActor('reader'), round.ref)).toBeNull()
    expect(await auditResultsOfActions(insider, [action.id])).toHaveLength(1)
    expect(await auditResultsOfActions(outsider, [action.id])).toEqual([])
    expect(await actionsBelowThreshold(outsider, [action.id])).toEqual(new Set())
  })
})

describe('what audits found of an action', () => {
  it('is told question by question and round by round, from closed rounds only', async () => {
    const secretary = await anActor('secretariat')
    const [action, other] = [await anyAction(), await anyAction()]
    const tool = await aToolInUse([{ actionRef: action.ref, threshold: 0.7, text: 'Was it shared?' }, { actionRef: other.ref }])
    const second = await aClosedRound(tool, [['yes', 'yes'], ['yes', 'no'], ['yes', 'yes'], ['no', 'no']], { opensOn: '2026-02-01' })
    const first = await aClosedRound(tool, [['partly', 'yes'], ['yes', 'yes'], ['not_applicable', 'no']], { opensOn: '2025-02-01' })
    const open = await anOpenRound({ tool })
    const auditor = await anActor('auditor')
    await casesFor(auditor, open, ['A-1'])
    await mark(auditor, open, 'A-1', ['no', 'no'])

    const results = await auditResultsOfActions(secretary, [action.id])
    expect(results).toMatchObject([
      { question: 'Was it shared?', roundRef: first.ref, opensOn: '2025-02-01', yes: 1, partly: 1, no: 0, n: 2, shareMet: 0.5, threshold: 0.7, isBelowThreshold: true, isSmall: true },
      { question: 'Was it shared?', roundRef: second.ref, opensOn: '2026-02-01', yes: 3, partly: 0, no: 1, n: 4, shareMet: 0.75, isBelowThreshold: false },
    ])
    expect(results[1]?.interval.low).toBeCloseTo(0.3006, 4)
    expect(await auditResultsOfActions(secretary, [])).toEqual([])
  })

  it('is below its threshold by the latest round that counted', async () => {
    const secretary = await anActor('secretariat')
    const [held, fallen] = [await anyAction(), await anyAction()]
    const tool = await aToolInUse([{ actionRef: held.ref, threshold: 0.8 }, { actionRef: fallen.ref, threshold: 0.8 }])
    await aClosedRound(tool, [['no', 'yes']], { opensOn: '2025-01-01' })
    await aClosedRound(tool, [['yes', 'no']], { opensOn: '2026-01-01' })
    expect(await actionsBelowThreshold(secretary, [held.id, fallen.id])).toEqual(new Set([fallen.id]))
  })
})

import { describe, expect, it } from 'vitest'
import type { PlanActionStatus } from '#app/domain/plan-actions/plan-action'
import { lineInWords, lineOf, lineStages, type LineAction, type LineAddressee, type LineFacts, type LineStageCode } from './line'

const TODAY = '2026-06-15'
const recommendation = { number: '2a', reviewRef: 'SCR-2026-001', publishedOn: '2026-01-10', findings: 1, isPlaced: true }
const addressee = (facts: Partial<LineAddressee> = {}): LineAddressee => ({
  agencyId: 'police', sentOn: '2026-02-01', dueOn: null, answer: null, answeredOn: null, ...facts,
})
const accepted = (agencyId = 'police') => addressee({ agencyId, answer: 'accepted', answeredOn: '2026-03-01' })
const action = (status: PlanActionStatus, facts: Partial<LineAction> = {}): LineAction => ({
  status, leadAgencyId: 'police', dueOn: '2026-12-01', deliveredOn: null, signedOffOn: null,
  evidence: 0, evidenceSpeaksOf: null, isBelowThreshold: false, ...facts,
})
const line = (facts: Partial<LineFacts>) => lineOf({ recommendations: [recommendation], addressees: [], actions: [], awaitsEachAgency: true, ...facts }, TODAY)
const at = (code: LineStageCode, facts: Partial<LineFacts>) => {
  const found = line(facts).find((stage) => stage.code === code)
  return found && `${found.state}: ${found.words}`
}

describe('the line', () => {
  it('has the seven stages in order', () => {
    expect(line({}).map(({ code }) => code)).toEqual(Object.keys(lineStages))
  })

  it.each<[string, Partial<LineFacts>, string]>([
    ['a finding', {}, 'done: 1 passage quoted'],
    ['a place without a finding', { recommendations: [{ ...recommendation, findings: 0 }] }, 'partly: Shown in the report; no finding linked'],
    ['neither', { recommendations: [{ ...recommendation, findings: 0, isPlaced: false }] }, 'ahead: No finding linked'],
    ['one of two', { recommendations: [recommendation, { ...recommendation, findings: 0 }] }, 'partly: 1 passage quoted; 1 of 2 recommendations rest on none'],
    ['no recommendation', { recommendations: [] }, 'ahead: No finding linked'],
  ])('found: %s', (_, facts, words) => expect(at('found', facts)).toBe(words))

  it.each<[string, LineAddressee[], string]>([
    ['nobody', [], 'ahead: Addressed to nobody'],
    ['never told', [addressee({ sentOn: null })], 'ahead: Not sent yet'],
    ['told', [addressee({ dueOn: TODAY })], 'waiting: Sent, no answer yet'],
    ['late', [addressee({ dueOn: '2026-06-14' })], 'broken: Overdue since 14 June 2026'],
    ['accepted', [accepted()], 'done: Accepted'],
    ['in part', [addressee({ answer: 'accepted_in_part' })], 'partly: Accepted in part'],
    ['refused', [addressee({ answer: 'not_accepted' })], 'broken: Not accepted'],
    ['one of two told', [addressee(), addressee({ sentOn: null })], 'waiting: Sent to 1 of 2, no answer yet'],
    ['one of two answered', [accepted(), addressee()], 'partly: 1 of 2 answered'],
    ['both accepted', [accepted(), accepted('prisons')], 'done: All 2 accepted'],
    ['one only in part', [accepted(), addressee({ answer: 'accepted_in_part' })], 'partly: 1 of 2 accepted in part only'],
    ['one refused, one late', [addressee({ answer: 'not_accepted' }), addressee({ dueOn: '2026-01-01' }), accepted()], 'broken: 1 of 3 not accepted, 1 of 3 overdue'],
  ])('answered: %s', (_, addressees, words) => expect(at('answered', { addressees })).toBe(words))

  it.each<[string, Partial<LineFacts>, string]>([
    ['none', {}, 'ahead: No action yet'],
    ['proposed', { actions: [action('proposed')] }, 'waiting: Proposed'],
    ['agreed', { actions: [action('agreed')] }, 'waiting: Agreed, not started'],
    ['in progress', { actions: [action('in_progress')] }, 'waiting: In progress'],
    ['two, none started', { actions: [action('agreed'), action('proposed')] }, 'waiting: 2 actions, none started yet'],
    ['overdue', { actions: [action('in_progress', { dueOn: '2026-06-14' })] }, 'broken: Overdue since 14 June 2026'],
    ['one of two overdue', { actions: [action('delivered'), action('waiting', { dueOn: '2026-06-14' })] }, 'broken: 1 of 2 actions overdue'],
    ['late but delivered', { actions: [action('delivered', { dueOn: '2026-06-14' })] }, 'done: Delivered'],
    ['one of two delivered', { actions: [action('delivered'), action('agreed')] }, 'partly: 1 of 2 actions delivered'],
    ['withdrawn', { actions: [action('withdrawn')] }, 'broken: Withdrawn'],
    ['one withdrawn, one delivered', { actions: [action('withdrawn'), action('signed_off')] }, 'done: Delivered; 1 withdrawn'],
    ['an agency that accepted leads none', { addressees: [accepted(), accepted('prisons')], actions: [action('delivered')] }, 'partly: 1 of 1 action delivered; 1 agency that accepted leads none'],
  ])('acted on: %s', (_, facts, words) => expect(at('acted_on', facts)).toBe(words))

  it.each<[string, Partial<LineFacts>, string]>([
    ['none', { actions: [action('in_progress')] }, 'ahead: No evidence yet'],
    ['of one of two', { actions: [action('delivered', { evidence: 2 }), action('agreed')] }, 'partly: Evidence of 1 of 2 actions'],
    ['of all', { actions: [action('delivered', { evidence: 2 })] }, 'done: 2 pieces of evidence'],
  ])('evidenced: %s', (_, facts, words) => expect(at('evidenced', facts)).toBe(words))

  it.each<[string, Partial<LineFacts>, string]>([
    ['by the one action that the line is of', { awaitsEachAgency: false, addressees: [accepted('prisons')], actions: [action('signed_off')] }, 'done: Signed off'],
    ['claimed', { actions: [action('delivered')] }, 'waiting: Delivered, waiting for sign-off'],
    ['one of two', { actions: [action('signed_off'), action('delivered')] }, 'partly: 1 of 2 actions signed off'],
    ['all', { actions: [action('signed_off'), action('embedded')] }, 'done: All 2 signed off'],
    ['reopened', { actions: [action('reopened')] }, 'broken: Reopened'],
    ['not by an agency that accepted', { addressees: [accepted('prisons')], actions: [action('signed_off')] }, 'partly: 1 of 1 action signed off; 1 still to come'],
  ])('signed off: %s', (_, facts, words) => expect(at('signed_off', facts)).toBe(words))

  it.each<[string, Partial<LineFacts>, string]>([
    ['never implied by sign-off', { actions: [action('signed_off')] }, 'waiting: Not yet seen in practice'],
    ['one of two', { actions: [action('signed_off'), action('embedded')] }, 'partly: 1 of 2 actions seen in practice'],
    ['all', { actions: [action('embedded')] }, 'done: Seen in practice'],
    ['an audit fell short', { actions: [action('signed_off', { isBelowThreshold: true })] }, 'broken: The latest audit fell short'],
    ['an audit fell short before delivery', { actions: [action('in_progress', { isBelowThreshold: true })] }, 'ahead: Not yet'],
  ])('embedded: %s', (_, facts, words) => expect(at('embedded', facts)).toBe(words))

  it('dates a stage by the last of what made it done', () => {
    const actions = [
      action('signed_off', { signedOffOn: '2026-05-02', evidence: 1, evidenceSpeaksOf: '2026-04-01', deliveredOn: '2026-04-20' }),
      action('signed_off', { signedOffOn: '2026-05-30', evidence: 1, evidenceSpeaksOf: '2026-04-09', deliveredOn: '2026-04-10' }),
    ]
    const dates = Object.fromEntries(line({ addressees: [accepted()], actions }).map(({ code, date }) => [code, date]))
    expect(dates).toEqual({
      found: null, recommended: '2026-01-10', answered: '2026-03-01', acted_on: '2026-04-20', evidenced: '2026-04-09', signed_off: '2026-05-30', embedded: null,
    })
  })

  it('says in a few words where it broke, or else how far it came', () => {
    expect(lineInWords(line({}))).toBe('Recommended: 2a in SCR-2026-001')
    expect(lineInWords(line({ addressees: [accepted()], actions: [action('agreed')] }))).toBe('Acted on: agreed, not started')
    expect(lineInWords(line({ addressees: [addressee({ answer: 'not_accepted' })], actions: [action('signed_off')] }))).toBe('Answered: not accepted')
  })
})

import { describe, expect, it } from 'vitest'
import { today } from '#app/domain/shared/clock'
import { addDays } from '#app/domain/shared/calendar'
import { anActor, anAgency } from '#tests/factories/people'
import { acceptance, aRecommendation, aReport, recommendationNow, sent, trailOf } from '#tests/factories/recommendations'
import { acknowledgeRecommendation } from './acknowledge-recommendation.server'
import { answerRecommendation } from './answer-recommendation.server'
import { recordOpening } from './record-opening.server'

async function asked({ onlyFor }: { onlyFor?: readonly string[] } = {}) {
  const agency = await anAgency({ shortName: 'HMPPS' })
  const lead = await anActor('agency_lead', { agencyId: agency.id })
  const review = await aReport(onlyFor ? { onlyFor } : {})
  const { ref, id } = await aRecommendation({ review, agencyIds: [agency.id] })
  await sent(ref, [agency.id])
  const addressee = async () => (await recommendationNow(ref)).addressees[0]
  return { agency, lead, review, ref, id, addressee }
}

describe('opening', () => {
  it("is recorded the first time that the agency's own people look", async () => {
    const { agency, lead, ref, id, addressee } = await asked()
    const contributor = await anActor('contributor', { agencyId: agency.id })
    await recordOpening(contributor, ref)
    await recordOpening(lead, ref)
    expect(await trailOf(id, contributor)).toMatchObject([{ event: 'recommendation.opened', to: 'HMPPS' }])
    expect(await trailOf(id, lead)).toEqual([])
    expect(await addressee()).toMatchObject({ version: 1 })
  })

  it.each(['reader', 'auditor', 'secretariat'] as const)('is not recorded for the %s of the agency', async (role) => {
    const { agency, ref, addressee } = await asked()
    await recordOpening(await anActor(role, { agencyId: agency.id }), ref)
    expect(await addressee()).toMatchObject({ openedAt: null })
  })

  it('is not recorded for another agency, nor before it was sent, nor where the review is hidden', async () => {
    const { ref, addressee } = await asked()
    await recordOpening(await anActor('agency_lead'), ref)
    expect(await addressee()).toMatchObject({ openedAt: null })

    const lead = await anActor('agency_lead')
    const unsent = await aRecommendation({ agencyIds: [lead.agency?.id ?? ''] })
    await recordOpening(lead, unsent.ref)
    expect((await recommendationNow(unsent.ref)).addressees).toMatchObject([{ openedAt: null }])

    const hidden = await asked({ onlyFor: [] })
    await recordOpening(hidden.lead, hidden.ref)
    expect(await hidden.addressee()).toMatchObject({ openedAt: null })
  })
})

describe('acknowledging', () => {
  it('counts as opening, and saying so twice changes nothing', async () => {
    const { agency, lead, ref, id, addressee } = await asked()
    expect(await acknowledgeRecommendation(lead, ref, agency.code)).toMatchObject({ ok: true })
    expect(await acknowledgeRecommendation(lead, ref, agency.code)).toMatchObject({ ok: true })
    const stored = await addressee()
    expect([stored?.acknowledgedAt, stored?.openedAt]).toEqual([expect.any(Date), expect.any(Date)])
    expect(await trailOf(id, lead)).toMatchObject([{ event: 'recommendation.acknowledged', to: 'HMPPS' }])
  })

  it('is refused for another agency, and where the review is hidden', async () => {
    const { agency, ref } = await asked()
    expect(await acknowledgeRecommendation(await anActor('agency_lead'), ref, agency.code)).toMatchObject({
      ok: false, problems: [{ words: 'You can do this only for your own agency.' }],
    })
    const hidden = await asked({ onlyFor: [] })
    expect(await acknowledgeRecommendation(hidden.lead, hidden.ref, hidden.agency.code)).toMatchObject({
      ok: false, problems: [{ words: 'This recommendation is not addressed to that agency' }],
    })
  })
})

describe('answering', () => {
  it('keeps who answered what and when', async () => {
    const { agency, lead, review, ref, id, addressee } = await asked()
    expect(await answerRecommendation(lead, ref, agency.code, acceptance())).toMatchObject({ ok: true })
    expect(await addressee()).toMatchObject({ answer: 'accepted', answeredOn: today(), answeredById: lead.accountId, version: 2 })
    const trail = await trailOf(id, lead)
    expect(trail.map(({ event, field, to }) => [event, field, to])).toEqual([
      ['recommendation.accepted', 'HMPPS: answer', 'Accepted'],
      ['recommendation.accepted', 'HMPPS: date of the answer', today()],
      ['recommendation.accepted', 'HMPPS: what will be done', 'We will agree a rota with the partners.'],
    ])
    expect(trail.map(({ reviews }) => reviews)).toEqual(trail.map(() => [{ reviewId: review.id }]))
  })

  it('may change, and the earlier answer stays in the history', async () => {
    const { agency, lead, ref, id } = await asked()
    await answerRecommendation(lead, ref, agency.code, acceptance())
    const inPart = acceptance({ version: 2, answer: 'accepted_in_part', partNotAccepted: 'The weekend rota.', whyNotAccepted: 'There is no funding.' })
    expect(await answerRecommendation(lead, ref, agency.code, inPart)).toMatchObject({ ok: true })
    const later = (await trailOf(id, lead)).filter(({ event }) => event === 'recommendation.accepted_in_part')
    expect(later.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['HMPPS: answer', 'Accepted', 'Accepted in part'],
      ['HMPPS: part not accepted', null, 'The weekend rota.'],
      ['HMPPS: why not accepted', null, 'There is no funding.'],
    ])
  })

  it('is done once for one form', async () => {
    const { agency, lead, ref, addressee } = await asked()
    const once = { once: `answer-${ref}` }
    await answerRecommendation(lead, ref, agency.code, acceptance(), once)
    expect(await answerRecommendation(lead, ref, agency.code, acceptance(), once)).toMatchObject({ ok: true })
    expect(await addressee()).toMatchObject({ version: 2 })
  })

  it('shows the stored answer to who answers on an older version', async () => {
    const { agency, lead, ref } = await asked()
    const secretary = await anActor('secretariat')
    await answerRecommendation(secretary, ref, agency.code, acceptance({ answer: 'not_accepted', response: null, whyNotAccepted: 'The law forbids it.' }))
    expect(await answerRecommendation(lead, ref, agency.code, acceptance())).toMatchObject({
      ok: false, theirs: { answer: 'not_accepted', whyNot: 'The law forbids it.', willDo: '' }, currentVersion: 2,
    })
  })

  it('is refused with a date in the future or before the sending', async () => {
    const { agency, lead, ref } = await asked()
    const at = (answeredOn: string) => answerRecommendation(lead, ref, agency.code, acceptance({ answeredOn }))
    expect(await at(addDays(today(), 1))).toMatchObject({ ok: false, problems: [{ field: 'answeredOn', words: 'Date of the answer must be today or in the past' }] })
    expect(await at(addDays(today(), -11))).toMatchObject({
      ok: false, problems: [{ field: 'answeredOn', words: 'Date of the answer must be the same as or after the date that it was sent' }],
    })
  })

  it('is refused for another agency, before sending, and where the review is hidden', async () => {
    const { agency, ref } = await asked()
    expect(await answerRecommendation(await anActor('agency_lead'), ref, agency.code, acceptance())).toMatchObject({ ok: false })
    const lead = await anActor('agency_lead')
    const unsent = await aRecommendation({ agencyIds: [lead.agency?.id ?? ''] })
    const code = (await recommendationNow(unsent.ref)).addressees[0]?.agency.code ?? ''
    expect(await answerRecommendation(lead, unsent.ref, code, acceptance({ version: 0 }))).toMatchObject({
      ok: false, problems: [{ words: 'This recommendation has not been sent to the agency yet.' }],
    })
    const hidden = await asked({ onlyFor: [] })
    expect(await answerRecommendation(hidden.lead, hidden.ref, hidden.agency.code, acceptance())).toMatchObject({ ok: false })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { loadReferenceData } from '#app/domain/partnership/load-reference-data.server'
import { db } from '#app/db/client.server'
import { anActor, anAgency } from '#tests/factories/people'
import { aReview, restrictedTo, reviewForm, reviewNow } from '#tests/factories/reviews'
import type { Actor } from '../people/actor'
import { today } from '../shared/clock'
import { changeIncident } from './change-incident.server'
import { changeReview } from './change-review.server'
import { createReview } from './create-review.server'
import type { ReviewForm } from './review-forms'
import { starterReviewKinds } from './starter-review-kinds'

const year = today().slice(0, 4)
let secretary: Actor & { accountId: string }

beforeAll(async () => {
  await loadReferenceData()
  secretary = await anActor('secretariat')
})

/** The last entries about a review, oldest first. */
const trailOf = async (id: string, event: string) =>
  (await db.trailEntry.findMany({ where: { subjectId: id, event }, orderBy: { id: 'asc' } })).map(({ field, from, to }) => ({ field, from, to }))

/** What somebody types to change a review: what is stored, and what they change. */
async function edited(ref: string, facts: Partial<ReviewForm> = {}): Promise<ReviewForm> {
  const { incidentId, version, narrative } = await reviewNow(ref)
  const { incident: _i, incidentTitle: _t, incidentOccurredOn: _o, isRestricted: _r, ...typed } = reviewForm()
  return { ...typed, ...(narrative && { narrative, 'narrative.format': 'json' as const }), incidentId, version, ...facts }
}

describe('reference data', () => {
  it('is loaded once, and what was changed since is left alone', async () => {
    await loadReferenceData()
    const kinds = await db.reviewKind.findMany({ orderBy: { position: 'asc' } })
    expect(kinds.map(({ code }) => code)).toEqual(starterReviewKinds.map(({ code }) => code))
    expect(kinds.filter(({ answerWithinDays }) => answerWithinDays !== null)).toMatchObject([{ code: 'pfd', answerWithinDays: 56 }])
    expect(await db.trailEntry.count({ where: { event: 'review_kind.added' } })).toBe(kinds.length)
  })
})

describe('capturing a review', () => {
  it('records the incident with it, gives both their references and tells the trail', async () => {
    const agency = await anAgency()
    const review = await aReview({ agencyIds: [agency.id, agency.id], mappaCategory: '2', mappaLevel: '3', narrative: 'Two *teams*.\n\n- one' }, secretary)
    expect(review.ref).toMatch(new RegExp(`^SCR-${year}-\\d{3}$`))
    expect(review).toMatchObject({
      status: 'scoping', mappaCategory: 2, mappaLevel: 3, publishedOn: null, agencies: [{ agencyId: agency.id }],
      incident: { title: 'Attack at Alder Street', occurredOn: '2025-03-01', area: 'Westmere' },
    })
    expect(review.incident.ref).toMatch(new RegExp(`^INC-${year}-\\d{3}$`))
    expect(review.narrative).toContain('bulletList')
    expect(await trailOf(review.id, 'review.created')).toEqual([{ field: null, from: null, to: review.title }])
    expect(await trailOf(review.incidentId, 'incident.recorded')).toHaveLength(1)
  })

  it('counts on: no reference is given twice', async () => {
    const [first, second] = [await aReview(), await aReview()]
    expect(Number(second.ref.slice(-3))).toBe(Number(first.ref.slice(-3)) + 1)
  })

  it('puts a second review on an incident that is known', async () => {
    const first = await aReview()
    const second = await aReview({ incident: 'existing', incidentId: first.incidentId, kindCode: 'pfd' })
    expect(second.incidentId).toBe(first.incidentId)
  })

  it('is done once, however often the form is sent', async () => {
    const before = await db.review.count()
    const send = () => createReview(secretary, reviewForm(), { once: 'the-same-key' })
    const outcomes = [await send(), await send()]
    expect(outcomes[1]).toEqual(outcomes[0])
    expect(await db.review.count()).toBe(before + 1)
  })

  it('restricted from the start is known to whoever captured it, alone', async () => {
    const { access, isRestricted } = await aReview({ isRestricted: true }, secretary)
    expect(isRestricted).toBe(true)
    expect(access.map(({ accountId }) => accountId)).toEqual([secretary.accountId])
  })

  it.each([
    [{ kindCode: 'no-such-kind' }, 'kindCode'],
    [{ agencyIds: ['nobody'] }, 'agencyIds'],
    [{ commissionerId: 'nobody' }, 'commissionerId'],
    [{ incident: 'existing' as const, incidentId: 'nothing' }, 'incidentId'],
    [{ narrative: '{"type":"doc","content":[{"type":"iframe"}]}', 'narrative.format': 'json' as const }, 'narrative'],
  ])('%j is refused beside its field, and nothing is written', async (facts, field) => {
    const before = [await db.review.count(), await db.incident.count(), await db.trailEntry.count()]
    const outcome = await createReview(secretary, reviewForm(facts))
    expect(outcome).toMatchObject({ ok: false, problems: [{ field }] })
    expect([await db.review.count(), await db.incident.count(), await db.trailEntry.count()]).toEqual(before)
  })

  it('cannot be put on an incident that the actor may not know of', async () => {
    const hidden = await aReview()
    await restrictedTo(hidden.ref, (await anActor('secretariat')).accountId)
    const outcome = await createReview(secretary, reviewForm({ incident: 'existing', incidentId: hidden.incidentId }))
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'incidentId' }] })
  })

  it('is the work of the secretariat', async () => {
    expect(await createReview(await anActor('agency_lead'), reviewForm())).toMatchObject({ ok: false, problems: [{ field: '' }] })
  })
})

describe('changing a review', () => {
  it('tells the trail each fact that changed, in words', async () => {
    const agency = await anAgency({ name: 'Westmere Borough' })
    const { id, ref } = await aReview({}, secretary)
    const form = await edited(ref, { title: 'A better title', kindCode: 'pfd', agencyIds: [agency.id], narrative: 'What happened', marking: 'official' })
    expect(await changeReview(secretary, ref, form)).toMatchObject({ ok: true })
    expect(await trailOf(id, 'review.changed')).toEqual([
      { field: 'Title', from: 'Review of the attack at Alder Street', to: 'A better title' },
      { field: 'Kind', from: 'Serious further offence review', to: 'Prevention of future deaths report' },
      { field: 'Marking', from: 'OFFICIAL-SENSITIVE', to: 'OFFICIAL' },
      { field: 'Agencies involved', from: null, to: 'Westmere Borough' },
      { field: 'Narrative', from: null, to: 'What happened' },
    ])
    expect(await reviewNow(ref)).toMatchObject({ version: 1, title: 'A better title' })
  })

  it('writes nothing and says nothing when nothing changed', async () => {
    const { id, ref } = await aReview({ narrative: 'A **bold** word' }, secretary)
    expect(await changeReview(secretary, ref, await edited(ref))).toMatchObject({ ok: true })
    expect(await reviewNow(ref)).toMatchObject({ version: 0 })
    expect(await trailOf(id, 'review.changed')).toEqual([])
  })

  it('speaks of a narrative whose formatting alone changed', async () => {
    const { id, ref } = await aReview({ narrative: 'A word' }, secretary)
    await changeReview(secretary, ref, await edited(ref, { narrative: 'A **word**', 'narrative.format': 'markdown' }))
    expect(await trailOf(id, 'review.changed')).toEqual([{ field: 'Narrative', from: null, to: 'Changed' }])
  })

  it('is refused on an older version, with what is stored now', async () => {
    const { ref } = await aReview({}, secretary)
    const mine = await edited(ref, { title: 'Mine' })
    await changeReview(secretary, ref, await edited(ref, { title: 'Theirs' }))
    const outcome = await changeReview(secretary, ref, mine)
    expect(outcome).toMatchObject({ ok: false, currentVersion: 1, theirs: { title: 'Theirs', kindCode: 'sfo' } })
    expect((await reviewNow(ref)).title).toBe('Theirs')
  })

  it('cannot move it to an incident that the actor may not know of', async () => {
    const hidden = await aReview()
    await restrictedTo(hidden.ref, (await anActor('secretariat')).accountId)
    const { ref } = await aReview()
    const outcome = await changeReview(secretary, ref, await edited(ref, { incidentId: hidden.incidentId }))
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'incidentId' }] })
  })

  it('of a restricted review is refused as unknown to who is not on its list', async () => {
    const { ref } = await aReview()
    await restrictedTo(ref, (await anActor('secretariat')).accountId)
    expect(await changeReview(secretary, ref, await edited(ref))).toEqual({ ok: false, problems: [{ field: '', words: 'This review no longer exists' }] })
  })
})

describe('changing an incident', () => {
  const facts = { title: 'Attack at a bus station', summary: null, occurredOn: '2025-03-02', area: 'Westmere' }

  it('tells the trail, once for each fact, and belongs to every review of the incident', async () => {
    const { incident, id } = await aReview()
    const second = await aReview({ incident: 'existing', incidentId: incident.id })
    expect(await changeIncident(secretary, incident.ref, { ...facts, version: 0 })).toMatchObject({ ok: true })
    const entries = await db.trailEntry.findMany({ where: { event: 'incident.changed', subjectId: incident.id }, include: { reviews: true }, orderBy: { id: 'asc' } })
    expect(entries.map(({ field }) => field)).toEqual(['What happened', 'Date of the incident'])
    expect(entries[0]?.reviews.map(({ reviewId }) => reviewId).sort()).toEqual([id, second.id].sort())
  })

  it('is refused on an older version, to others than the secretariat, and as unknown where no review of it may be seen', async () => {
    const { incident, ref } = await aReview()
    await changeIncident(secretary, incident.ref, { ...facts, version: 0 })
    expect(await changeIncident(secretary, incident.ref, { ...facts, version: 0 })).toMatchObject({ ok: false, currentVersion: 1, theirs: { title: facts.title } })
    expect(await changeIncident(await anActor('auditor'), incident.ref, { ...facts, version: 1 })).toMatchObject({ ok: false })
    await restrictedTo(ref, (await anActor('secretariat')).accountId)
    expect(await changeIncident(secretary, incident.ref, { ...facts, version: 1 })).toEqual({
      ok: false, problems: [{ field: '', words: 'This incident no longer exists' }],
    })
  })
})

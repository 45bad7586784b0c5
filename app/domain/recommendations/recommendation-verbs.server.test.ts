import { describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { addDays } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { anActor, anAgency } from '#tests/factories/people'
import { aPassage, aRecommendation, aReport, aReportText, aTheme, recommendationForm, recommendationNow, trailOf } from '#tests/factories/recommendations'
import { addRecommendation } from './add-recommendation.server'
import { changeRecommendation } from './change-recommendation.server'
import type { NewRecommendationForm } from './recommendation-forms'
import { sendRecommendation } from './send-recommendation.server'

const refused = (...problems: [field: string, words: string | RegExp][]) => ({
  ok: false,
  problems: problems.map(([field, words]) => ({ field, words: typeof words === 'string' ? words : (expect.stringMatching(words) as string) })),
})

describe('adding a recommendation', () => {
  it('numbers it within its review and tells the trail, with the review', async () => {
    const [review, secretary] = [await aReport(), await anActor('secretariat')]
    const agency = await anAgency()
    const first = await addRecommendation(secretary, review.ref, recommendationForm({ number: '2a', agencyIds: [agency.id] }))
    const second = await addRecommendation(secretary, review.ref, recommendationForm({ number: '10' }))
    expect([first, second]).toEqual([
      { ok: true, value: { ref: `${review.ref}-R01` } },
      { ok: true, value: { ref: `${review.ref}-R02` } },
    ])
    const stored = await recommendationNow(`${review.ref}-R01`)
    expect(stored.addressees).toMatchObject([{ agencyId: agency.id, sentOn: null }])
    expect(await trailOf(stored.id)).toMatchObject([{ event: 'recommendation.added', actorId: secretary.accountId, reviews: [{ reviewId: review.id }] }])
  })

  it('is done once for one form', async () => {
    const review = await aReport()
    const secretary = await anActor('secretariat')
    const form = recommendationForm()
    const options = { once: `add-${review.ref}` }
    expect(await addRecommendation(secretary, review.ref, form, options)).toEqual(await addRecommendation(secretary, review.ref, form, options))
    expect(await db.recommendation.count({ where: { reviewId: review.id } })).toBe(1)
  })

  it('refuses a number that the review has, however it is spelt, and lets another review have it', async () => {
    const recommendation = await aRecommendation({ number: '2a' })
    const secretary = await anActor('secretariat')
    const again = await addRecommendation(secretary, recommendation.review.ref, recommendationForm({ number: '2 A' }))
    expect(again).toMatchObject(refused(['number', `This review has a recommendation 2a already (${recommendation.ref})`]))
    expect(await addRecommendation(secretary, (await aReport()).ref, recommendationForm({ number: '2a' }))).toMatchObject({ ok: true })
  })

  it('refuses what does not belong to the review, or is no longer in use', async () => {
    const [review, other] = [await aReport(), await aReport()]
    const foreign = await aReportText(other.id, 'Somewhere else.')
    const form = recommendationForm({
      documentId: foreign.id,
      themeIds: [(await aTheme('Retired', { isActive: false })).id],
      findingIds: [(await aPassage(foreign)).id],
      agencyIds: ['no-such-agency'],
      madeBefore: 'SCR-1999-001-R01',
    })
    expect(await addRecommendation(await anActor('secretariat'), review.ref, form)).toMatchObject(
      refused(
        ['documentId', 'Select a document of this review'],
        ['themeIds', 'Select themes from the list'],
        ['findingIds', 'Select passages from the list'],
        ['agencyIds', 'Select agencies from the list'],
        ['madeBefore', /^Enter the reference of another recommendation/],
      ),
    )
  })

  it('finds the words in the document, spaced as they may be, and keeps both', async () => {
    const review = await aReport()
    const document = await aReportText(review.id, 'Chapter 9\n\nThe prison should tell the police\nof each release. It must be checked.')
    const text = 'The prison should  tell the police of each release.'
    const recommendation = await aRecommendation({ review, documentId: document.id, text })
    expect(recommendation).toMatchObject({ text, documentId: document.id, start: 11, end: 61, suffix: ' It must be checked.' })
  })

  it.each(['The prison should inform the police of each release.', 'Something else entirely.'])('says when the words are not there to the letter: %s', async (text) => {
    const review = await aReport()
    const document = await aReportText(review.id, 'The prison should tell the police of each release.')
    const secretary = await anActor('secretariat')
    const form = recommendationForm({ documentId: document.id, text })
    expect(await addRecommendation(secretary, review.ref, form)).toMatchObject(refused(['text', /^These words are not in the selected document/]))
    const saved = await addRecommendation(secretary, review.ref, { ...form, withoutPlace: true })
    expect(saved.ok && (await recommendationNow(saved.value.ref))).toMatchObject({ documentId: document.id, start: null, prefix: null })
  })

  it('may link only to an earlier recommendation that the actor can see', async () => {
    const [insider, outsider] = [await anActor('secretariat'), await anActor('secretariat')]
    const hidden = await aRecommendation({ review: await aReport({ onlyFor: [insider.accountId] }) })
    const review = await aReport()
    const form = recommendationForm({ madeBefore: hidden.ref.toLowerCase() })
    expect(await addRecommendation(outsider, review.ref, form)).toMatchObject(refused(['madeBefore', /^Enter the reference/]))
    expect(await addRecommendation(insider, review.ref, form)).toMatchObject({ ok: true })
  })

  it('is for the secretariat, in a review that exists for them', async () => {
    const insider = await anActor('secretariat')
    const hidden = await aReport({ onlyFor: [insider.accountId] })
    expect(await addRecommendation(await anActor('secretariat'), hidden.ref, recommendationForm())).toMatchObject(refused(['', 'This review does not exist']))
    expect(await addRecommendation(await anActor('agency_lead'), hidden.ref, recommendationForm())).toMatchObject(refused(['', /needs the role secretariat/]))
  })
})

describe('changing a recommendation', () => {
  it('tells the trail each changed fact in words', async () => {
    const [police, prisons] = [await anAgency({ shortName: 'Police' }), await anAgency({ shortName: 'Prisons' })]
    const theme = await aTheme('Recall')
    const before = await aRecommendation({ number: '3', agencyIds: [police.id] })
    const secretary = await anActor('secretariat')
    const form = recommendationForm({ number: '3', scope: 'national', themeIds: [theme.id], agencyIds: [prisons.id] })
    expect(await changeRecommendation(secretary, before.ref, { ...form, version: 0 })).toEqual({ ok: true, value: { ref: before.ref } })
    const facts = (await trailOf(before.id, secretary)).map(({ field, from, to }) => [field, from, to])
    expect(facts).toEqual([
      ['Scope', 'Local', 'National'],
      ['Themes', null, 'Recall'],
      ['Addressees', 'Police', 'Prisons'],
    ])
    expect(await recommendationNow(before.ref)).toMatchObject({ version: 1, addressees: [{ agencyId: prisons.id }] })
  })

  it('writes nothing when nothing differs', async () => {
    const { ref, id, number } = await aRecommendation()
    const secretary = await anActor('secretariat')
    expect(await changeRecommendation(secretary, ref, { ...recommendationForm({ number }), version: 0 })).toMatchObject({ ok: true })
    expect(await trailOf(id, secretary)).toEqual([])
    expect(await recommendationNow(ref)).toMatchObject({ version: 0 })
  })

  it('shows what is stored when somebody else saved first', async () => {
    const { ref, number } = await aRecommendation()
    const secretary = await anActor('secretariat')
    const save = (text: string, version: number) => changeRecommendation(secretary, ref, { ...recommendationForm({ number, text }), version })
    await save('Their words.', 0)
    expect(await save('My words.', 0)).toMatchObject({ ok: false, theirs: { text: 'Their words.', number }, currentVersion: 1 })
    expect(await save('My words.', 1)).toMatchObject({ ok: true })
  })

  it('keeps an addressee who has been told', async () => {
    const police = await anAgency({ shortName: 'Met' })
    const { ref, number } = await aRecommendation({ agencyIds: [police.id] })
    const secretary = await anActor('secretariat')
    await sendRecommendation(secretary, ref, { agencyIds: [police.id], sentOn: today(), dueOn: null })
    expect(await changeRecommendation(secretary, ref, { ...recommendationForm({ number }), version: 0 })).toMatchObject(
      refused(['agencyIds', 'It has been sent to Met, who cannot be taken off now']),
    )
  })

  it('cannot be made before itself, nor in a circle', async () => {
    const first = await aRecommendation()
    const second = await aRecommendation({ madeBefore: first.ref })
    const secretary = await anActor('secretariat')
    const change = (madeBefore: string) => changeRecommendation(secretary, first.ref, { ...recommendationForm({ number: first.number, madeBefore }), version: 0 })
    expect(await change(first.ref)).toMatchObject(refused(['madeBefore', /^Enter the reference/]))
    expect(await change(second.ref)).toMatchObject(refused(['madeBefore', 'That recommendation is recorded as made after this one']))
  })

  it('says and loses nothing of an earlier one whose review is hidden from who changes it', async () => {
    const insider = await anActor('secretariat')
    const outsider = await anActor('secretariat')
    const hidden = await aRecommendation({ review: await aReport({ onlyFor: [insider.accountId] }) })
    const { ref, id, number } = await aRecommendation()
    const save = (by: typeof insider, facts: Partial<NewRecommendationForm>, version: number) =>
      changeRecommendation(by, ref, { ...recommendationForm({ number, ...facts }), version })
    expect(await save(insider, { madeBefore: hidden.ref }, 0)).toMatchObject({ ok: true })
    expect(JSON.stringify(await save(outsider, { text: 'Other words.' }, 0))).not.toContain(hidden.ref)
    expect(await save(outsider, { text: 'Other words.' }, 1)).toMatchObject({ ok: true })
    expect(await recommendationNow(ref)).toMatchObject({ text: 'Other words.', madeBeforeId: hidden.id })
    const told = async (viewer: typeof insider) => (await listTrailOf(viewer, [{ type: 'recommendation', id }], 1)).rows.map(({ field }) => field)
    expect(await told(insider)).toContain('Made before')
    expect(await told(outsider)).not.toContain('Made before')
    expect(await told(outsider)).toContain('Words')
  })

  it('does not exist for who may not see its review', async () => {
    const { ref } = await aRecommendation({ review: await aReport({ onlyFor: [] }) })
    const outcome = await changeRecommendation(await anActor('secretariat'), ref, { ...recommendationForm(), version: 0 })
    expect(outcome).toMatchObject(refused(['', 'This recommendation does not exist']))
  })
})

describe('sending', () => {
  const send = { sentOn: addDays(today(), -3), dueOn: null }

  it.each([
    [56, null, addDays(today(), 53)],
    [undefined, null, null],
    [56, addDays(today(), 7), addDays(today(), 7)],
  ])('with a period of %s days and due date %s given makes the answer due on %s', async (answerWithinDays, dueOn, expected) => {
    const agency = await anAgency()
    const review = await aReport(answerWithinDays === undefined ? {} : { answerWithinDays })
    const { ref, id } = await aRecommendation({ review, agencyIds: [agency.id] })
    const secretary = await anActor('secretariat')
    expect(await sendRecommendation(secretary, ref, { ...send, dueOn, agencyIds: [agency.id] })).toMatchObject({ ok: true })
    expect((await recommendationNow(ref)).addressees).toMatchObject([{ sentOn: send.sentOn, dueOn: expected }])
    expect(await trailOf(id, secretary)).toMatchObject([{ event: 'recommendation.sent', reviews: [{ reviewId: review.id }] }])
  })

  it('is refused twice, in the future, to a stranger, and to who may not', async () => {
    const [agency, stranger] = [await anAgency({ shortName: 'CPS' }), await anAgency()]
    const { ref } = await aRecommendation({ agencyIds: [agency.id] })
    const secretary = await anActor('secretariat')
    const agencyIds = [agency.id]
    expect(await sendRecommendation(secretary, ref, { ...send, agencyIds, sentOn: addDays(today(), 1) })).toMatchObject(
      refused(['sentOn', 'Date sent must be today or in the past']),
    )
    expect(await sendRecommendation(secretary, ref, { ...send, agencyIds: [stranger.id] })).toMatchObject(refused(['agencyIds', 'Select agencies to whom it is addressed']))
    expect(await sendRecommendation(await anActor('agency_lead'), ref, { ...send, agencyIds })).toMatchObject(refused(['', /needs the role/]))
    expect(await sendRecommendation(secretary, ref, { ...send, agencyIds })).toMatchObject({ ok: true })
    expect(await sendRecommendation(secretary, ref, { ...send, agencyIds })).toMatchObject(refused(['agencyIds', 'It has been sent to CPS already']))
  })

  it('does not exist for who may not see its review', async () => {
    const agency = await anAgency()
    const { ref } = await aRecommendation({ review: await aReport({ onlyFor: [] }), agencyIds: [agency.id] })
    expect(await sendRecommendation(await anActor('secretariat'), ref, { ...send, agencyIds: [agency.id] })).toMatchObject(
      refused(['', 'This recommendation does not exist']),
    )
  })
})

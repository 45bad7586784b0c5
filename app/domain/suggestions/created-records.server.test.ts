import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import type { SuggestedRecommendationForm } from './suggestion-forms'
import { aRecommendation, acceptance, recommendationForm, recommendationNow, sent } from '#tests/factories/recommendations'
import { anActor, anAgency } from '#tests/factories/people'
import { aDocument, aReviewIn } from '#tests/factories/reviews'
import { answerFound, itemOf, suggested, suggestibleText } from '#tests/factories/suggestions'
import { acceptAsAnswer } from './accept-as-answer.server'
import { acceptAsRead } from './accept-as-read.server'
import { acceptAsRecommendation } from './accept-as-recommendation.server'
import { reopenSuggestion } from './reopen-suggestion.server'
import { findSuggestionShown } from './suggestion-queries.server'

const ITEM = 'Recommendation 2a: Westmere Police should agree a rota with the partners by the end of March.'
let coder: Awaited<ReturnType<typeof anActor>>
let police: Awaited<ReturnType<typeof anAgency>>
let review: Awaited<ReturnType<typeof aReviewIn>>

beforeEach(async () => {
  coder = await anActor('secretariat')
  police = await anAgency()
  review = await aReviewIn('published')
})

async function aSuggestedItem({ isUnknown = false } = {}) {
  const document = await aDocument(review.ref, { text: suggestibleText })
  const addressees = [{ name: 'Westmere Police', bodyId: isUnknown ? null : police.id }]
  const due = { text: 'by the end of March', on: '2026-03-31' }
  const [suggestion] = await suggested(document.id, itemOf(document.text?.text ?? '', ITEM, { addressees, due }))
  if (!suggestion) throw new Error('Nothing was suggested')
  return { document, suggestion, which: { suggestion: suggestion.id, version: suggestion.version } }
}

function formOf(facts: Partial<SuggestedRecommendationForm>): SuggestedRecommendationForm {
  const { documentId: _, ...form } = recommendationForm({ number: '2a', text: ITEM })
  return { ...form, newBodies: [], suggestion: '', version: 0, ...facts }
}

describe('a suggested recommendation', () => {
  it('is added in one step as it was read: words in their place, number, addressee, due date', async () => {
    const { document, suggestion, which } = await aSuggestedItem()
    expect(await acceptAsRead(coder, document, { ...which, themeIds: [] })).toMatchObject({ ok: true })
    const added = await recommendationNow(`${review.ref}-R01`)
    expect(added).toMatchObject({ number: '2a', text: ITEM, documentId: document.id, start: suggestion.start, dueOn: '2026-03-31', dueText: 'by the end of March' })
    expect(added.addressees.map(({ agencyId }) => agencyId)).toEqual([police.id])
    expect(await db.suggestion.findUniqueOrThrow({ where: { id: suggestion.id } })).toMatchObject({ state: 'accepted', recommendationId: added.id })
  })

  it('asks for more where a body is not known, and adds that as an agency where the form says so', async () => {
    const { document, which } = await aSuggestedItem({ isUnknown: true })
    expect(await acceptAsRead(coder, document, { ...which, themeIds: [] })).toMatchObject({ ok: false })
    expect(await acceptAsRecommendation(coder, document.ref, formOf({ ...which, newBodies: ['Westmere Police'] }))).toMatchObject({ ok: true })
    const { addressees } = await recommendationNow(`${review.ref}-R01`)
    expect(addressees.map(({ agency }) => agency.name)).toEqual(['Westmere Police'])
  })

  it('names the recommendation that has its number already', async () => {
    const { document, suggestion, which } = await aSuggestedItem()
    const earlier = await aRecommendation({ review, number: '2A' })
    expect(await findSuggestionShown(coder, document, suggestion.id)).toMatchObject({ namesake: { ref: earlier.ref } })
    expect(await acceptAsRead(coder, document, { ...which, themeIds: [] })).toMatchObject({ ok: false })
    expect(await db.recommendation.count({ where: { reviewId: review.id } })).toBe(1)
  })

  it('is removed again when it is undone, unless somebody was told', async () => {
    const { document, suggestion, which } = await aSuggestedItem()
    await acceptAsRead(coder, document, { ...which, themeIds: [] })
    await sent(`${review.ref}-R01`, [police.id])
    expect(await reopenSuggestion(coder, document.ref, { suggestion: suggestion.id, version: 1 })).toMatchObject({
      ok: false, problems: [{ words: `${review.ref}-R01 has been sent already, so it stays` }],
    })
    const { document: another, suggestion: second, which: again } = await aSuggestedItemElsewhere()
    await acceptAsRead(coder, another, { ...again, themeIds: [] })
    expect(await reopenSuggestion(coder, another.ref, { suggestion: second.id, version: 1 })).toMatchObject({ ok: true })
    expect(await db.recommendation.count({ where: { reviewId: another.reviewId } })).toBe(0)
    expect(await db.trailEntry.count({ where: { event: 'recommendation.removed' } })).toBe(1)
  })
})

async function aSuggestedItemElsewhere() {
  review = await aReviewIn('published')
  return aSuggestedItem()
}

describe('a suggested answer', () => {
  const LETTER = 'Recommendation 1. We accept this and have agreed a rota.'

  async function aLetter() {
    const recommendation = await aRecommendation({ review, number: '1', agencyIds: [police.id] })
    await sent(recommendation.ref, [police.id])
    const document = await aDocument(review.ref, { kind: 'answer_letter', text: `Dear colleagues\n\n${LETTER}` })
    const [suggestion] = await suggested(document.id, answerFound(document.text?.text ?? '', LETTER))
    if (!suggestion) throw new Error('Nothing was suggested')
    const here = { recommendationRef: recommendation.ref, agencyCode: police.code }
    return { document, suggestion, here, which: { suggestion: suggestion.id, version: 0 }, ref: recommendation.ref }
  }

  it('is recorded for the addressee by the rules for every answer', async () => {
    const { document, suggestion, here, which, ref } = await aLetter()
    expect(await acceptAsAnswer(coder, document.ref, which, here, acceptance({ response: LETTER }))).toMatchObject({ ok: true })
    expect((await recommendationNow(ref)).addressees).toMatchObject([{ answer: 'accepted', response: LETTER, answeredById: coder.accountId }])
    expect(await db.suggestion.findUniqueOrThrow({ where: { id: suggestion.id } })).toMatchObject({ state: 'accepted', addresseeVersion: 2 })
  })

  it('does not replace an answer that is there, and is taken back when it is undone', async () => {
    const { document, suggestion, here, which, ref } = await aLetter()
    await acceptAsAnswer(coder, document.ref, which, here, acceptance())
    const [again] = await suggested((await aDocument(review.ref, { text: LETTER })).id, answerFound(LETTER, LETTER))
    const other = await db.sourceDocument.findUniqueOrThrow({ where: { id: again?.documentId ?? '' } })
    expect(await acceptAsAnswer(coder, other.ref, { suggestion: again?.id ?? '', version: 0 }, here, acceptance({ version: 2 }))).toMatchObject({ ok: false })
    expect(await reopenSuggestion(coder, document.ref, { suggestion: suggestion.id, version: 1 })).toMatchObject({ ok: true })
    expect((await recommendationNow(ref)).addressees).toMatchObject([{ answer: null, response: null }])
  })
})

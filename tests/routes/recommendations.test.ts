import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { addDays } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { loader as actionLine } from '#app/routes/actions.$actionRef.line/route'
import { action as acknowledge, loader as acknowledgePage } from '#app/routes/recommendations.$recommendationRef.acknowledge.$agencyCode/route'
import { action as answer, loader as answerPage } from '#app/routes/recommendations.$recommendationRef.answer.$agencyCode/route'
import { action as edit, loader as editPage } from '#app/routes/recommendations.$recommendationRef.edit/route'
import { loader as history } from '#app/routes/recommendations.$recommendationRef.history/route'
import { loader as findingPage } from '#app/routes/findings.$findingRef._index/route'
import { loader as page } from '#app/routes/recommendations.$recommendationRef._index/route'
import { loader as line } from '#app/routes/recommendations.$recommendationRef.line/route'
import { action as send, loader as sendPage } from '#app/routes/recommendations.$recommendationRef.send/route'
import { loader as list } from '#app/routes/recommendations._index/route'
import { loader as download } from '#app/routes/recommendations[.]csv/route'
import { loader as tab } from '#app/routes/reviews.$reviewRef.recommendations._index/route'
import { action as add, loader as addPage } from '#app/routes/reviews.$reviewRef.recommendations.new/route'
import { loader as themeByAgency } from '#app/routes/theme-by-agency._index/route'
import { loader as themeByAgencyDownload } from '#app/routes/theme-by-agency[.]csv/route'
import { db } from '#app/db/client.server'
import { aFinding } from '#tests/factories/findings'
import { anActor, anAgency } from '#tests/factories/people'
import { aPartnership, anAction } from '#tests/factories/plan-actions'
import { aRecommendation, aReport, aTheme, recommendationNow, sent } from '#tests/factories/recommendations'
import { aDocument, aReviewIn } from '#tests/factories/reviews'
import { answerOf, args, requestAs } from '#tests/support/request-as'

type Handler = (of: ReturnType<typeof args>) => Promise<unknown>
type Fields = Record<string, string | readonly string[]>

const ask = async (handler: Handler, actor: Actor | null, params: Record<string, string>, fields?: Fields, path = '/') =>
  answerOf(handler(args(await requestAs(actor, path, fields), params)))
const dateFields = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}.day`]: String(Number(day)), [`${name}.month`]: String(Number(month)), [`${name}.year`]: year }
}

async function asked(facts: { onlyFor?: readonly string[] } = {}) {
  const agency = await anAgency({ shortName: 'HMPPS' })
  const lead = await anActor('agency_lead', { agencyId: agency.id })
  const { ref } = await aRecommendation({ review: await aReport(facts), agencyIds: [agency.id] })
  await sent(ref, [agency.id])
  return { agency, lead, ref, params: { recommendationRef: ref, agencyCode: agency.code } }
}

describe('capturing a recommendation', () => {
  const typed = { number: '2a', text: 'Agree who answers the phone at night.', scope: 'regional', once: 'capture' }

  it('leads to its page, and does it once however often it is sent', async () => {
    const [review, secretary] = [await aReport(), await anActor('secretariat')]
    const params = { reviewRef: review.ref }
    expect((await ask(addPage, secretary, params)).status).toBe(200)
    const [first, second] = [await ask(add, secretary, params, typed), await ask(add, secretary, params, typed)]
    expect(first).toMatchObject({ status: 302, location: `/recommendations/${review.ref}-R01` })
    expect(second.location).toBe(first.location)
    expect(await db.recommendation.count({ where: { reviewId: review.id } })).toBe(1)
  })

  it('looks for what was made before, and takes the choice, without saving or judging the form', async () => {
    const earlier = await aRecommendation({ text: 'Agree a rota of who answers the night telephone in each custody suite.' })
    const [review, secretary] = [await aReport(), await anActor('secretariat')]
    const params = { reviewRef: review.ref }
    const text = 'Custody suites should agree a rota for who answers the telephone at night.'
    const looked = await ask(add, secretary, params, { text, look: 'yes' })
    expect(looked).toMatchObject({ status: 200, data: { submitted: { values: { text: [text] }, problems: [] }, offers: [{ ref: earlier.ref }] } })
    const chosen = await ask(add, secretary, params, { text, choose: earlier.ref })
    expect(chosen).toMatchObject({ status: 200, data: { submitted: { values: { madeBefore: [earlier.ref] } } } })
    expect(await db.recommendation.count({ where: { reviewId: review.id } })).toBe(0)
    const later = await aRecommendation({ review, text })
    const again = await ask(edit, secretary, { recommendationRef: later.ref }, { text, look: 'yes', version: '0' })
    expect(again).toMatchObject({ status: 200, data: { offers: [{ ref: earlier.ref }] } })
    const shown = await ask(page, secretary, { recommendationRef: later.ref })
    expect(shown).toMatchObject({ status: 200, data: { offers: [{ ref: earlier.ref }] } })
  })

  it('begins with the passage from which somebody comes, its document and its themes', async () => {
    const [review, secretary, theme] = [await aReviewIn('published'), await anActor('secretariat'), await aTheme('Handover')]
    const document = await aDocument(review.ref)
    const finding = await aFinding(document.ref, { themeIds: [theme.id] })
    const begun = async (path: string) => (await ask(addPage, secretary, { reviewRef: review.ref }, undefined, path)).data
    expect(await begun(`/?finding=${finding.ref}`)).toMatchObject({
      begun: { findingIds: [finding.id], documentId: document.id, themeIds: [theme.id] },
    })
    expect(await begun('/?finding=SCR-1999-001-F01')).toMatchObject({ begun: { findingIds: [], documentId: null, themeIds: [] } })
    const page = async (actor: Actor) => (await ask(findingPage, actor, { findingRef: finding.ref })).data
    expect(await page(secretary)).toMatchObject({ can: { recommend: true } })
    expect(await page(await anActor('agency_lead'))).toMatchObject({ can: { recommend: false } })
  })

  it('comes back with everything that was typed when something is wrong', async () => {
    const [review, secretary] = [await aReport(), await anActor('secretariat')]
    const refused = await ask(add, secretary, { reviewRef: review.ref }, { ...typed, once: 'wrong', number: '', themeIds: ['x', 'y'] })
    expect(refused).toMatchObject({
      status: 422,
      data: { submitted: { values: { text: [typed.text], themeIds: ['x', 'y'] }, problems: [{ field: 'number', words: 'Enter the number as printed in the report' }] } },
    })
  })

  it('is for the secretariat', async () => {
    const params = { reviewRef: (await aReport()).ref }
    expect((await ask(addPage, await anActor('agency_lead'), params)).status).toBe(403)
    expect((await ask(add, await anActor('agency_lead'), params, typed)).status).toBe(403)
  })
})

describe('changing a recommendation', () => {
  it('shows both texts after somebody else saved', async () => {
    const { ref, number } = await aRecommendation()
    const secretary = await anActor('secretariat')
    const params = { recommendationRef: ref }
    expect(await ask(editPage, secretary, params)).toMatchObject({ status: 200, data: { fields: { number, version: '0' } } })
    const save = (text: string) => ask(edit, secretary, params, { number, text, scope: 'local', version: '0' })
    expect(await save('Theirs.')).toMatchObject({ status: 302 })
    expect(await save('Mine.')).toMatchObject({
      status: 409,
      data: { submitted: { values: { text: ['Mine.'], version: ['1'] }, theirs: { text: 'Theirs.' } } },
    })
  })
})

describe('sending and answering', () => {
  it('goes from the secretariat to the agency and back', async () => {
    const agency = await anAgency()
    const [secretary, lead] = [await anActor('secretariat'), await anActor('agency_lead', { agencyId: agency.id })]
    const { ref } = await aRecommendation({ agencyIds: [agency.id] })
    const params = { recommendationRef: ref, agencyCode: agency.code }
    expect(await ask(answerPage, lead, params)).toMatchObject({ status: 403, data: { words: 'This recommendation has not been sent to the agency yet.' } })
    expect((await ask(sendPage, secretary, params)).status).toBe(200)
    expect((await ask(send, secretary, params, { agencyIds: [agency.id], ...dateFields('sentOn', addDays(today(), -2)) })).status).toBe(302)
    expect((await ask(acknowledgePage, lead, params)).status).toBe(200)
    expect((await ask(acknowledge, lead, params, {})).status).toBe(302)
    expect(await ask(answerPage, lead, params)).toMatchObject({ status: 200, data: { fields: { version: '1' } } })
    const part = { version: '1', answer: 'accepted_in_part', willDoInPart: 'A rota.', ...dateFields('answeredOn', today()) }
    expect(await ask(answer, lead, params, part)).toMatchObject({
      status: 422,
      data: { submitted: { problems: [{ field: 'partNotAccepted' }, { field: 'whyInPart' }], values: { willDoInPart: ['A rota.'] } } },
    })
    expect((await ask(answer, lead, params, { ...part, partNotAccepted: 'Weekends.', whyInPart: 'No money.' })).status).toBe(302)
    expect((await recommendationNow(ref)).addressees).toMatchObject([{ answer: 'accepted_in_part', partNotAccepted: 'Weekends.', whyNotAccepted: 'No money.' }])
  })

  it("refuses another agency's lead, and an addressee that there is not", async () => {
    const { params } = await asked()
    const stranger = await anActor('agency_lead')
    expect((await ask(answerPage, stranger, params)).status).toBe(403)
    expect((await ask(acknowledgePage, stranger, params)).status).toBe(403)
    expect((await ask(answerPage, stranger, { ...params, agencyCode: 'nobody' })).status).toBe(404)
  })
})

describe('the page', () => {
  it('counts as opened when somebody of the addressee looks, but not when a browser fetches ahead', async () => {
    const { ref, lead, params } = await asked()
    const ahead = await requestAs(lead, `/recommendations/${ref}`)
    ahead.headers.set('Sec-Purpose', 'prefetch')
    await answerOf(page(args(ahead, params)))
    expect((await recommendationNow(ref)).addressees).toMatchObject([{ openedAt: null }])
    const shown = await ask(page, lead, params)
    expect(shown).toMatchObject({ data: { recommendation: { addressees: [{ openedAt: expect.any(Date) as Date, can: { answer: true, acknowledge: true } }] } } })
  })

  it('offers each only what they may do', async () => {
    const { params } = await asked()
    const can = async (actor: Actor) => (await ask(page, actor, params)).data
    expect(await can(await anActor('reader'))).toMatchObject({ can: { change: false, send: false, propose: false }, recommendation: { addressees: [{ can: { answer: false } }] } })
    expect(await can(await anActor('secretariat'))).toMatchObject({ can: { change: true, send: false, propose: true }, recommendation: { addressees: [{ can: { answer: true } }] } })
  })
})

describe('a recommendation of a restricted review', () => {
  it('is not found on any page by who is not on the list, and its views are recorded for who is', async () => {
    const insider = await anActor('secretariat')
    const outsider = await anActor('secretariat')
    const { params, ref } = await asked({ onlyFor: [insider.accountId] })
    const { review, reviewId } = await recommendationNow(ref)
    const ofReview = { reviewRef: review.ref }
    const answerable: [Handler, Record<string, string>, Fields?][] = [
      [page, params], [line, params], [history, params], [editPage, params], [edit, params, {}], [sendPage, params], [send, params, {}],
      [answerPage, params], [answer, params, {}], [acknowledgePage, params], [acknowledge, params, {}], [tab, ofReview], [addPage, ofReview], [add, ofReview, {}],
    ]
    for (const [handler, of, fields] of answerable) expect((await ask(handler, outsider, of, fields)).status).toBe(404)
    expect(await db.trailEntry.count({ where: { event: 'review.viewed', subjectId: reviewId } })).toBe(0)
    for (const handler of [page, line, history]) expect((await ask(handler, insider, params)).status).toBe(200)
    expect(await db.trailEntry.count({ where: { event: 'review.viewed', subjectId: reviewId, actorId: insider.accountId } })).toBe(1)
  })

  it('is in no list, no figure and no download of who is not on the list', async () => {
    const insider = await anActor('secretariat')
    const outsider = await anActor('secretariat')
    const theme = await aTheme('Only in a restricted review')
    const agency = await anAgency({ shortName: 'Only there' })
    const { ref } = await aRecommendation({ review: await aReport({ onlyFor: [insider.accountId] }), themeIds: [theme.id], agencyIds: [agency.id] })
    const seen = async (actor: Actor) => {
      const found = await Promise.all([
        ask(list, actor, {}, undefined, `/recommendations?q=${ref}`),
        ask(download, actor, {}, undefined, `/recommendations.csv?q=${ref}`),
        ask(themeByAgency, actor, {}),
        ask(themeByAgencyDownload, actor, {}),
      ])
      const [listed, downloaded, ...figures] = found.map(({ data }) => JSON.stringify(data))
      return [listed?.includes(`"ref":"${ref}"`), downloaded?.includes(`${ref},`), ...figures.map((text) => text.includes('Only there'))]
    }
    expect(await seen(insider)).toEqual([true, true, true, true])
    expect(await seen(outsider)).toEqual([false, false, false, false])
  })
})

describe('the list and its download', () => {
  it('hold the same under the same address, and the download is recorded', async () => {
    const viewer = await anActor('auditor')
    const agency = await anAgency({ shortName: 'CPS' })
    const text = '=Formulas are text here.'
    const { ref } = await aRecommendation({ text, agencyIds: [agency.id] })
    await sent(ref, [agency.id])
    const query = `agency=${agency.code}&answer=never_opened&page=9&scope=nonsense`
    expect(await ask(list, viewer, {}, undefined, `/recommendations?${query}`)).toMatchObject({
      data: { recommendations: { total: 1, page: 1, asked: 9, rows: [{ ref }] }, query: { answer: 'never_opened', scope: undefined } },
    })
    const { data } = await ask(download, viewer, {}, undefined, `/recommendations.csv?${query}`)
    expect(data).toContain(ref)
    expect(data).toContain(`'${text}`)
    expect(await db.trailEntry.findFirst({ where: { event: 'list.exported', actorId: viewer.accountId } })).toMatchObject({
      subjectRef: 'Recommendations', to: `1 row, narrowed to agency “${agency.code}”, answer “never_opened”`,
    })
  })

  it('belongs to who is signed in', async () => {
    await anActor('reader')
    expect((await ask(list, null, {}, undefined, '/recommendations')).location).toBe('/sign-in?returnTo=%2Frecommendations')
  })
})

describe('the line', () => {
  it('is shown whole for a recommendation and for an action', async () => {
    const partnership = await aPartnership()
    const { ref } = await aRecommendation()
    const action = await anAction(partnership, { recommendationRefs: [ref] })
    expect(await ask(line, partnership.lead, { recommendationRef: ref })).toMatchObject({ data: { whole: { actions: [{ ref: action.ref }], line: { length: 7 } } } })
    expect(await ask(actionLine, partnership.lead, { actionRef: action.ref })).toMatchObject({ data: { whole: { recommendations: [{ ref }] } } })
    expect((await ask(actionLine, partnership.lead, { actionRef: 'ACT-999' })).status).toBe(404)
    expect((await ask(line, partnership.lead, { recommendationRef: 'none' })).status).toBe(404)
  })
})

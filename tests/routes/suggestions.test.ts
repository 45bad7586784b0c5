import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { action as decideByKey, loader as news } from '#app/routes/documents.$documentRef.codings[.]json/route'
import { action as decide, loader as workspace } from '#app/routes/documents.$documentRef.code/route'
import { loader as list } from '#app/routes/documents.$documentRef.suggestions._index/route'
import { action as change, loader as changePage } from '#app/routes/documents.$documentRef.suggestions.$suggestionId.change/route'
import { anActor } from '#tests/factories/people'
import { aDocument, aReviewIn, restrictedTo } from '#tests/factories/reviews'
import { passagesOf, suggested, suggestibleText } from '#tests/factories/suggestions'
import { starterThemeId } from '#tests/factories/themes'
import { answerOf, args, requestAs } from '#tests/support/request-as'

type Actor = Awaited<ReturnType<typeof anActor>>

const REFERRAL = 'The referral waited in a shared mailbox for nine days.'
let coder: Actor
let document: Awaited<ReturnType<typeof aDocument>>
let review: Awaited<ReturnType<typeof aReviewIn>>
let suggestion: Awaited<ReturnType<typeof suggested>>[number]
let themeId: string

beforeEach(async () => {
  themeId = await starterThemeId('information-sharing')
  coder = await anActor('secretariat')
  review = await aReviewIn('published')
  document = await aDocument(review.ref, { text: suggestibleText })
  const [first] = await suggested(document.id, passagesOf(document.text?.text ?? '', [{ words: REFERRAL }]))
  if (!first) throw new Error('Nothing was suggested')
  suggestion = first
})

const params = () => ({ documentRef: document.ref })
const key = (path = '') => `/documents/${document.ref}/codings.json?start=0&end=1000${path}`
const asked = async (actor: Actor, path: string) => args(await requestAs(actor, path), params())
const byKey = async (actor: Actor, fields: Record<string, string>) => {
  const request = await requestAs(actor, key(), { suggestion: suggestion.id, version: '0', ...fields })
  request.headers.set('Accept', 'application/json')
  return answerOf(decideByKey(args(request, params())))
}

describe('the workspace', () => {
  it('gives the words of the document once: in the page, not among its data', async () => {
    const { status, data } = await answerOf(workspace(await asked(coder, `/documents/${document.ref}/code`)))
    expect(status).toBe(200)
    expect(JSON.stringify(data)).not.toContain('mailbox for nine days')
    expect(data).toMatchObject({ suggestions: [{ id: suggestion.id, start: suggestion.start }], progress: { lookedAt: 0, total: 1 } })
  })

  it('remembers the threshold that somebody set', async () => {
    const set = await answerOf(list(await asked(coder, `/documents/${document.ref}/suggestions?sure=80`)))
    expect(set.cookies.join()).toContain('throughline_sure')
  })

  it('works by forms: accepted, then on to the next; refused with the words and what was chosen', async () => {
    const form = { decision: 'accept', suggestion: suggestion.id, version: '0', themeIds: themeId, next: 'next-one' }
    const path = `/documents/${document.ref}/code?sure=30`
    const done = await answerOf(decide(args(await requestAs(coder, path, form), params())))
    expect([done.status, done.location]).toEqual([302, `/documents/${document.ref}/code?sure=30#suggestion-next-one`])
    const again = await answerOf(decide(args(await requestAs(coder, path, form), params())))
    expect(again.status).toBe(422)
    expect(again.data).toMatchObject({ submitted: { values: { themeIds: [themeId] }, problems: [{ words: expect.stringContaining('You have decided on this already') }] } })
  })

  it('has a page that changes a suggestion, and leads back to where it came from', async () => {
    const path = `/documents/${document.ref}/suggestions/${suggestion.id}/change?list=yes&page=2`
    const place = { ...params(), suggestionId: suggestion.id }
    expect(await answerOf(changePage(args(await requestAs(coder, path), place)))).toMatchObject({ status: 200 })
    const fields = { decision: 'change', suggestion: suggestion.id, version: '0', themeIds: themeId, kind: 'system_issue', note: 'A reason' }
    const done = await answerOf(change(args(await requestAs(coder, path, fields), place)))
    expect(done.location).toBe(`/documents/${document.ref}/suggestions?page=2#suggestion-${suggestion.id}`)
  })
})

describe('decisions by key', () => {
  it('answer with what is so now, also when somebody was quicker', async () => {
    const done = await byKey(coder, { decision: 'accept', themeIds: themeId })
    expect(done).toMatchObject({ status: 200, data: { ok: true, findingRef: `${review.ref}-F01`, suggestions: [{ state: 'accepted' }], progress: { lookedAt: 1 } } })
    const slower = await byKey(await anActor('secretariat'), { decision: 'dismiss' })
    expect(slower).toMatchObject({ status: 422, data: { ok: false, problems: [{ words: expect.stringContaining('already: accepted') }], suggestions: [{ state: 'accepted', version: 1 }] } })
  })

  it('of a form that was kept while somebody signed in again lead back to the page', async () => {
    const request = await requestAs(coder, key(), { decision: 'dismiss', suggestion: suggestion.id, version: '0' })
    expect((await answerOf(decideByKey(args(request, params())))).location).toBe(`/documents/${document.ref}/code`)
  })
})

describe('news', () => {
  it('tell what others did since, and nothing twice', async () => {
    const other = await anActor('secretariat', { name: 'Priya Nair' })
    const from = (await db.trailHead.findUniqueOrThrow({ where: { id: 1 } })).length
    await byKey(other, { decision: 'dismiss' })
    const first = await answerOf(news(await asked(coder, key(`&since=${from}`))))
    expect(first.data).toMatchObject({ news: ['Priya Nair dismissed a suggestion'], now: { suggestions: [{ state: 'dismissed' }] } })
    const { cursor } = first.data as { cursor: number }
    expect((await answerOf(news(await asked(coder, key(`&since=${cursor}`))))).data).toMatchObject({ cursor, now: null, news: [] })
  })
})

describe('a restricted review', () => {
  it('gives nothing away, to nobody who is not on its list, at any of these addresses', async () => {
    await restrictedTo(review.ref, coder.accountId)
    const other = await anActor('secretariat')
    const statuses = async (viewer: Actor) =>
      Promise.all([
        answerOf(workspace(await asked(viewer, `/documents/${document.ref}/code`))),
        answerOf(list(await asked(viewer, `/documents/${document.ref}/suggestions`))),
        answerOf(news(await asked(viewer, key('&since=0')))),
        answerOf(changePage(args(await requestAs(viewer, `/documents/${document.ref}/suggestions/${suggestion.id}/change`), { ...params(), suggestionId: suggestion.id }))),
      ]).then((answers) => answers.map(({ status }) => status))
    expect(await statuses(coder)).toEqual([200, 200, 200, 200])
    expect(await statuses(other)).toEqual([404, 404, 404, 404])
    expect((await byKey(other, { decision: 'dismiss' })).status).toBe(404)
  })

  it('and who may not decide is told so', async () => {
    const lead = await anActor('agency_lead')
    expect((await answerOf(news(await asked(lead, key('&since=0'))))).status).toBe(403)
    expect((await answerOf(list(await asked(lead, `/documents/${document.ref}/suggestions`)))).status).toBe(403)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { loadReferenceData } from '#app/domain/partnership/load-reference-data.server'
import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import { loader as editIncidentPage, action as editIncident } from '#app/routes/incidents.$incidentRef.edit/route'
import { loader as incidentPage } from '#app/routes/incidents.$incidentRef._index/route'
import { loader as newReviewOfIncidentPage, action as newReviewOfIncident } from '#app/routes/incidents.$incidentRef.new-review/route'
import { loader as reviewPage } from '#app/routes/reviews.$reviewRef._index/route'
import { loader as accessPage, action as changeAccess } from '#app/routes/reviews.$reviewRef.access/route'
import { loader as documentsPage } from '#app/routes/reviews.$reviewRef.documents._index/route'
import { loader as newDocumentPage, action as newDocument } from '#app/routes/reviews.$reviewRef.documents.new/route'
import { loader as editPage, action as edit } from '#app/routes/reviews.$reviewRef.edit/route'
import { loader as historyPage } from '#app/routes/reviews.$reviewRef.history/route'
import { loader as statusPage, action as changeStatus } from '#app/routes/reviews.$reviewRef.status/route'
import { loader as reviewList } from '#app/routes/reviews._index/route'
import { loader as newReviewPage, action as newReview } from '#app/routes/reviews.new/route'
import { loader as download } from '#app/routes/reviews[.]csv/route'
import { anActor } from '#tests/factories/people'
import { aReview, restrictedTo, reviewNow } from '#tests/factories/reviews'
import { answerOf, args, requestAs } from '#tests/support/request-as'

type Handler = (given: ReturnType<typeof args>) => Promise<unknown>
let secretary: Actor & { accountId: string }

beforeAll(async () => {
  await loadReferenceData()
  secretary = await anActor('secretariat')
})

const typed = {
  incident: 'new', incidentTitle: 'An attack on a night bus', title: 'The night bus', kindCode: 'owhr', marking: 'official',
  'dueOn.day': '1', 'dueOn.month': '9', 'dueOn.year': '2026', narrative: '## What happened\n\nTwo lines.', 'narrative.format': 'markdown',
}
const post = async (actor: Actor | null, handler: Handler, fields: Parameters<typeof requestAs>[2], params = {}) =>
  answerOf(handler(args(await requestAs(actor, '/somewhere', fields), params)))
const get = async (actor: Actor | null, handler: Handler, path: string, params = {}) => answerOf(handler(args(await requestAs(actor, path), params)))

describe('capturing a review', () => {
  it('is done once, and leads to its page', async () => {
    const send = () => post(secretary, newReview, { ...typed, once: 'capture-key' })
    const [first, second] = [await send(), await send()]
    expect(first).toMatchObject({ status: 302, location: expect.stringMatching(/^\/reviews\/SCR-\d{4}-\d{3}$/) as string })
    expect(second.location).toBe(first.location)
    expect(await db.review.findMany({ where: { title: 'The night bus' } })).toMatchObject([{ dueOn: '2026-09-01', narrative: expect.stringContaining('heading') as string }])
  })

  it('keeps what was typed when something is wrong, and says what beside each field', async () => {
    const answer = await post(secretary, newReview, { ...typed, incidentTitle: '', title: '', mappaCategory: '3', mappaLevel: '1', 'dueOn.month': '13', subject: 'Adult A' })
    expect(answer).toMatchObject({
      status: 422,
      data: {
        submitted: {
          values: { subject: ['Adult A'], narrative: [typed.narrative], 'dueOn.month': ['13'] },
          // In the order of the page.
          problems: [{ field: 'incidentTitle' }, { field: 'title' }, { field: 'mappaLevel' }, { field: 'dueOn' }],
        },
      },
    })
  })

  it('refuses MAPPA category 3 at level 1', async () => {
    const answer = await post(secretary, newReview, { ...typed, mappaCategory: '3', mappaLevel: '1' })
    expect(answer).toMatchObject({ status: 422, data: { submitted: { problems: [{ field: 'mappaLevel' }] } } })
  })

  it('begins at an incident too', async () => {
    const { incident } = await aReview()
    const params = { incidentRef: incident.ref }
    expect(await get(secretary, newReviewOfIncidentPage, '/', params)).toMatchObject({ status: 200, data: { incident: { ref: incident.ref } } })
    expect(await post(secretary, newReviewOfIncident, { ...typed, incident: 'existing', incidentId: incident.id }, params)).toMatchObject({ status: 302 })
    expect(await get(secretary, incidentPage, '/', params)).toMatchObject({ data: { incident: { reviews: { length: 2 } } } })
  })

  it('is refused to others, with the reason, and leads to signing in first', async () => {
    const reader = await anActor('reader')
    for (const answer of [await get(reader, newReviewPage, '/reviews/new'), await post(reader, newReview, typed)]) {
      expect(answer).toMatchObject({ status: 403, data: { words: 'This needs the role secretariat.' } })
    }
    expect(await get(null, reviewList, '/reviews?kind=pfd')).toMatchObject({ location: '/sign-in?returnTo=%2Freviews%3Fkind%3Dpfd' })
  })
})

describe('changing a review', () => {
  it('shows both texts when somebody else saved first', async () => {
    const { ref, incidentId } = await aReview()
    const params = { reviewRef: ref }
    const send = (title: string, version: string) => post(secretary, edit, { ...typed, incidentId, title, version }, params)
    expect(await send('Theirs', '0')).toMatchObject({ status: 302 })
    expect(await send('Mine', '0')).toMatchObject({
      status: 409, data: { submitted: { values: { title: ['Mine'], version: ['1'] }, theirs: { title: 'Theirs' } } },
    })
    expect(await send('Mine', '1')).toMatchObject({ status: 302 })
  })

  it('moves it through its life', async () => {
    const params = { reviewRef: (await aReview()).ref }
    expect(await post(secretary, changeStatus, { step: 'commission', version: '0' }, params)).toMatchObject({
      status: 422, data: { submitted: { problems: [{ field: 'commissionedOn', words: 'Enter the date of commissioning' }] } },
    })
    const date = { 'commissionedOn.day': '4', 'commissionedOn.month': '3', 'commissionedOn.year': '2025' }
    expect(await post(secretary, changeStatus, { step: 'commission', version: '0', ...date }, params)).toMatchObject({ status: 302 })
    expect(await reviewNow(params.reviewRef)).toMatchObject({ status: 'in_progress', commissionedOn: '2025-03-04' })
  })

  it('leads away from a review that one has taken oneself off', async () => {
    const other = await anActor('secretariat')
    const { ref } = await aReview()
    await restrictedTo(ref, secretary.accountId, other.accountId)
    const leave = { access: 'restricted', accountIds: [other.accountId], version: '1' }
    expect(await post(secretary, changeAccess, leave, { reviewRef: ref })).toMatchObject({ status: 302, location: '/reviews' })
  })

  it('changes the incident behind it', async () => {
    const { incident } = await aReview()
    const answer = await post(secretary, editIncident, { title: 'Renamed', version: '0' }, { incidentRef: incident.ref })
    expect(answer).toMatchObject({ status: 302, location: `/incidents/${incident.ref}` })
  })
})

describe('a restricted review', () => {
  it('is not found at any address by who is not on its list, and is by who is', async () => {
    const insider = await anActor('secretariat')
    const { ref, incident } = await restrictedTo((await aReview()).ref, insider.accountId)
    const pages: [Handler, Record<string, string>][] = [
      ...[reviewPage, editPage, statusPage, accessPage, historyPage, documentsPage, newDocumentPage].map((page): [Handler, Record<string, string>] => [page, { reviewRef: ref }]),
      ...[incidentPage, editIncidentPage, newReviewOfIncidentPage].map((page): [Handler, Record<string, string>] => [page, { incidentRef: incident.ref }]),
    ]
    for (const [page, params] of pages) {
      expect((await get(secretary, page, '/somewhere', params)).status).toBe(404)
      expect((await get(insider, page, '/somewhere', params)).status).toBe(200)
    }
    for (const act of [edit, changeStatus, changeAccess, newDocument]) expect((await post(secretary, act, {}, { reviewRef: ref })).status).toBe(404)
    for (const act of [editIncident, newReviewOfIncident]) expect((await post(secretary, act, {}, { incidentRef: incident.ref })).status).toBe(404)
  })

  it('is looked at on the record', async () => {
    const { id, ref } = await restrictedTo((await aReview()).ref, secretary.accountId)
    await get(secretary, reviewPage, `/reviews/${ref}`, { reviewRef: ref })
    await get(secretary, historyPage, `/reviews/${ref}/history`, { reviewRef: ref })
    expect(await db.trailEntry.count({ where: { event: 'review.viewed', subjectId: id, actorId: secretary.accountId } })).toBe(1)
  })

  it('looks like one that never was', async () => {
    const { ref } = await restrictedTo((await aReview()).ref, (await anActor('reader')).accountId)
    const [hidden, unknown] = [await get(secretary, reviewPage, '/', { reviewRef: ref }), await get(secretary, reviewPage, '/', { reviewRef: 'SCR-1999-001' })]
    expect(hidden).toEqual(unknown)
  })
})

describe('the list of reviews', () => {
  it('survives an address that makes no sense', async () => {
    const answer = await get(secretary, reviewList, '/reviews?status=lost&page=-4&year=20x5&sort=password&order=up&kind=none')
    expect(answer).toMatchObject({ status: 200, data: { reviews: { total: 0, page: 1 }, query: { kind: 'none' }, sort: { column: 'updated', direction: 'desc' } } })
  })

  it('is downloaded as it stands on the screen, on the record, without what the viewer may not know of', async () => {
    const insider = await anActor('secretariat')
    const shown = await aReview({ title: '=HYPERLINK("Larch")', subject: 'Child L' })
    const hidden = await restrictedTo((await aReview({ title: 'Larch, restricted' })).ref, insider.accountId)
    const text = async (actor: Actor) => String((await get(actor, download, '/reviews.csv?q=Larch&sort=title&order=asc')).data)
    const lines = (await text(secretary)).split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain(`${shown.ref},"'=HYPERLINK(""Larch"")",Serious further offence review,Scoping,Child L`)
    expect(await text(insider)).toContain(hidden.ref)
    const entry = await db.trailEntry.findFirstOrThrow({ where: { event: 'list.exported', actorId: secretary.accountId }, include: { reviews: true } })
    expect(entry).toMatchObject({ subjectRef: 'Reviews', to: '1 row, narrowed to q “Larch”', reviews: [{ reviewId: shown.id }] })
  })
})

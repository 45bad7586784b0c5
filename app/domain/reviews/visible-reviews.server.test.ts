import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { aDocument, aReview, aReviewIn, restrictedTo, stepOf } from '#tests/factories/reviews'
import { anActor } from '#tests/factories/people'
import { theSystem, type Actor } from '../people/actor'
import { roleCodes, type Role } from '../people/role'
import { findDocument, listDocumentsOf, readDocumentText } from '../documents/document-queries.server'
import { changeReviewAccess } from './change-review-access.server'
import { findIncident } from './incident-queries.server'
import { listReviewFilterOptions, listReviews, listReviewsToDownload } from './review-list-queries.server'
import { findReview, findReviewAccess, findReviewFacts, findReviewHeader, listReviewFormOptions } from './review-queries.server'
import { usualReviewSort } from './review-sort'
import { incidentsVisibleTo, reviewsVisibleTo } from './visible-reviews.server'

const sees = async (viewer: Actor, ref: string) => (await db.review.count({ where: { AND: [reviewsVisibleTo(viewer), { ref }] } })) === 1

let reviews: Record<string, string>
let actors: Record<Role, Actor & { accountId: string }>

beforeAll(async () => {
  const made = await Promise.all(roleCodes.map(async (role) => [role, await anActor(role)] as const))
  actors = Object.fromEntries(made) as typeof actors
  const unpublished = await aReviewIn('awaiting_publication')
  await stepOf(theSystem, unpublished.ref, 'monitor_unpublished', { reason: 'The panel decided against it' })
  const declined = await aReview()
  await stepOf(theSystem, declined.ref, 'decline', { reason: 'The criteria were not met' })
  reviews = {
    scoping: (await aReview()).ref,
    published: (await aReviewIn('published')).ref,
    unpublished: unpublished.ref,
    declined: declined.ref,
    closed: (await aReviewIn('closed')).ref,
  }
})

describe('a review that is not restricted', () => {
  const out = ['published', 'closed']
  it.each(roleCodes.flatMap((role) => ['scoping', 'published', 'unpublished', 'declined', 'closed'].map((review) => [role, review] as const)))(
    'exists for a %s: %s, but readers see only what was published',
    async (role, review) => {
      expect(await sees(actors[role], reviews[review] ?? '')).toBe(role !== 'reader' || out.includes(review))
    },
  )

  it('exists for a reader who is named on its list before it is published', async () => {
    const reader = await anActor('reader')
    const { id, ref } = await aReview()
    expect(await sees(reader, ref)).toBe(false)
    await changeReviewAccess(theSystem, ref, { access: 'open', accountIds: [reader.accountId], reason: null, version: 0 })
    expect(await sees(reader, ref)).toBe(true)
    expect(await db.reviewAccess.count({ where: { reviewId: id } })).toBe(1)
  })
})

describe('a restricted review', () => {
  it.each(roleCodes)('does not exist for a %s who is not on its list, and exists for one who is', async (role) => {
    const insider = await anActor(role)
    const { ref } = await aReviewIn('published')
    await restrictedTo(ref, insider.accountId)
    expect(await sees(actors[role], ref)).toBe(false)
    expect(await sees(insider, ref)).toBe(true)
  })

  it('is in no query for anybody else: list, count, options, download, page, incident, documents', async () => {
    const insider = await anActor('secretariat')
    const outsider = await anActor(['secretariat', 'administrator'])
    const title = 'The review that only some may know of'
    const made = await aReviewIn('published', { title, incidentTitle: 'An incident that only some may know of', kindCode: 'owhr' })
    const document = await aDocument(made.ref)
    const { ref, id, incident } = await restrictedTo(made.ref, insider.accountId)

    const found = async (viewer: Actor) => ({
      listed: (await listReviews(viewer, { q: title }, usualReviewSort, 1)).total,
      downloaded: (await listReviewsToDownload(viewer, { q: title }, usualReviewSort)).length,
      kinds: (await listReviewFilterOptions(viewer)).kinds.filter(({ code }) => code === 'owhr').length,
      header: await findReviewHeader(viewer, ref).then(Boolean),
      page: await findReview(viewer, ref).then(Boolean),
      facts: await findReviewFacts(viewer, ref).then(Boolean),
      access: await findReviewAccess(viewer, ref).then(Boolean),
      incident: await findIncident(viewer, incident.ref).then(Boolean),
      incidents: await db.incident.count({ where: { AND: [incidentsVisibleTo(viewer), { id: incident.id }] } }),
      offered: (await listReviewFormOptions(viewer)).incidents.filter((one) => one.ref === incident.ref).length,
      documents: (await listDocumentsOf(viewer, id)).length,
      document: await findDocument(viewer, document.ref).then(Boolean),
      text: await readDocumentText(viewer, document.id).then(Boolean, () => false),
    })
    expect(await found(insider)).toEqual({
      listed: 1, downloaded: 1, kinds: 1, header: true, page: true, facts: true, access: true, incident: true, incidents: 1,
      offered: 1, documents: 1, document: true, text: true,
    })
    expect(await found(outsider)).toEqual({
      listed: 0, downloaded: 0, kinds: 0, header: false, page: false, facts: false, access: false, incident: false, incidents: 0,
      offered: 0, documents: 0, document: false, text: false,
    })
  })

  it('is left out of its incident, whose other reviews are shown', async () => {
    const insider = await anActor('secretariat')
    const open = await aReview()
    const other = await aReview({ incident: 'existing', incidentId: open.incidentId, incidentTitle: null })
    await restrictedTo(other.ref, insider.accountId)
    const outsider = await anActor('auditor')
    const refs = async (viewer: Actor) => (await findIncident(viewer, open.incident.ref))?.reviews.map(({ ref }) => ref)
    expect(await refs(insider)).toEqual([open.ref, other.ref])
    expect(await refs(outsider)).toEqual([open.ref])
    expect((await findReview(insider, open.ref))?.others.map(({ ref }) => ref)).toEqual([other.ref])
    expect((await findReview(outsider, open.ref))?.others).toEqual([])
  })
})

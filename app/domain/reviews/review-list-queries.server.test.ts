import { beforeAll, describe, expect, it } from 'vitest'
import { anActor, anAgency } from '#tests/factories/people'
import { anAction, aPartnership } from '#tests/factories/plan-actions'
import { acceptance, aRecommendation, sent } from '#tests/factories/recommendations'
import { aReview, aReviewIn } from '#tests/factories/reviews'
import type { Actor } from '../people/actor'
import { answerRecommendation } from '../recommendations/answer-recommendation.server'
import { PAGE_SIZE } from '../shared/paging'
import { listReviewFilterOptions, listReviews, listReviewsToDownload, type ReviewFilter } from './review-list-queries.server'
import { findReview } from './review-queries.server'
import { usualReviewSort } from './review-sort'

let viewer: Actor
let agencyCode: string
const refs: Record<string, string> = {}

beforeAll(async () => {
  viewer = await anActor('auditor')
  const agency = await anAgency({ name: 'Fenmarket Trust' })
  agencyCode = agency.code
  refs.alder = (await aReviewIn('published', { title: 'Alder', kindCode: 'sfo', marking: 'official' })).ref
  refs.birch = (await aReview({ title: 'Birch', kindCode: 'pfd', subject: 'Child Q', agencyIds: [agency.id] })).ref
  refs.cedar = (await aReviewIn('in_progress', { title: 'Cedar', kindCode: 'pfd', commissionedOn: '2023-05-05' })).ref
})

const titles = async (filter: ReviewFilter, sort = usualReviewSort) => (await listReviews(viewer, filter, sort, 1)).rows.map(({ title }) => title)

describe('the list of reviews', () => {
  it.each<[ReviewFilter, string[]]>([
    [{ q: 'alde' }, ['Alder']],
    [{ q: 'child q' }, ['Birch']],
    [{ kindCode: 'pfd' }, ['Birch', 'Cedar']],
    [{ kindCode: 'pfd', status: 'in_progress' }, ['Cedar']],
    [{ marking: 'official' }, ['Alder']],
    [{ year: '2025' }, ['Alder', 'Cedar']],
    [{ year: '2024' }, []],
    [{ q: 'nothing of the kind' }, []],
  ])('narrowed to %j', async (filter, expected) => {
    expect((await titles(filter)).sort()).toEqual(expected)
  })

  it('is narrowed by its reference and by an agency', async () => {
    expect(await titles({ q: refs.cedar })).toEqual(['Cedar'])
    expect(await titles({ agencyCode })).toEqual(['Birch'])
  })

  it('is sorted as asked, what is not published last', async () => {
    expect(await titles({}, { column: 'title', direction: 'desc' })).toEqual(['Cedar', 'Birch', 'Alder'])
    expect(await titles({}, { column: 'ref', direction: 'asc' })).toEqual(['Alder', 'Birch', 'Cedar'])
    expect((await titles({}, { column: 'published', direction: 'asc' }))[0]).toBe('Alder')
    expect((await titles({}, { column: 'published', direction: 'desc' }))[0]).toBe('Alder')
    expect((await titles({}, { column: 'kind', direction: 'asc' }))[0]).toBe('Alder')
  })

  it('offers only filters that some visible review answers to', async () => {
    const options = await listReviewFilterOptions(viewer)
    expect(options.kinds.map(({ code }) => code)).toEqual(['sfo', 'pfd'])
    expect(options.agencies.map(({ name }) => name)).toEqual(['Fenmarket Trust'])
    expect(options.years).toEqual(['2025', 'none'])
    expect((await listReviewFilterOptions(await anActor('reader'))).kinds.map(({ code }) => code)).toEqual(['sfo'])
  })

  it('is downloaded whole, by the same filter and sorting', async () => {
    const rows = await listReviewsToDownload(viewer, { kindCode: 'pfd' }, { column: 'title', direction: 'asc' })
    expect(rows.map(({ title }) => title)).toEqual(['Birch', 'Cedar'])
    expect(rows[0]?.agencies).toEqual([{ agency: { shortName: expect.any(String) as string } }])
  })

  it('is paged in the database, and a page that is no longer there becomes the last', async () => {
    for (let number = 0; number < PAGE_SIZE; number += 1) await aReview({ title: `Willow ${number}` })
    const first = await listReviews(viewer, { q: 'Willow' }, usualReviewSort, 1)
    expect([first.rows.length, first.total, first.pages]).toEqual([PAGE_SIZE, PAGE_SIZE, 1])
    const beyond = await listReviews(viewer, {}, usualReviewSort, 9)
    expect([beyond.page, beyond.pages, beyond.rows.length]).toEqual([2, 2, 3])
  })
})

describe('the figures of a review', () => {
  it('count what is there, and each action once', async () => {
    const partnership = await aPartnership()
    const { agency, lead } = partnership
    const review = await aReviewIn('monitoring')
    const [one, two] = [await aRecommendation({ review, agencyIds: [agency.id] }), await aRecommendation({ review })]
    await sent(one.ref, [agency.id])
    await answerRecommendation(lead, one.ref, agency.code, acceptance())
    await anAction(partnership, { recommendationRefs: [one.ref, two.ref] })
    expect((await findReview(viewer, review.ref))?.chain).toEqual({ findings: 0, recommendations: 2, answered: 1, actions: 1, signedOff: 0 })
    const [row] = await listReviewsToDownload(viewer, { q: review.ref }, usualReviewSort)
    expect(row).toMatchObject({ unanswered: 1, _count: { recommendations: 2 } })
  })
})

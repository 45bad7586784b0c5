import { beforeAll, describe, expect, it } from 'vitest'
import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { theSystem, type Actor } from '#app/domain/people/actor'
import { addDays } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { anActor, anAgency } from '#tests/factories/people'
import { aRecommendation, aReport, aTheme, recommendationNow } from '#tests/factories/recommendations'
import { answerFilterCodes, fallsUnder, type AddresseeDates } from './addressee-state'
import { addresseesUnder } from './addressee-where.server'
import { listRecommendationFilterOptions, listRecommendationOptions, listThemeChoices } from './recommendation-options.server'
import type { RecommendationFilter } from './recommendation-filter.server'
import {
  findAddressee, findRecommendation, findRecommendationFacts, findRecommendationHeader, listRecommendations, listRecommendationsToDownload,
} from './recommendation-queries.server'

let insider: Actor & { accountId: string }
let outsider: Actor
let hidden: Awaited<ReturnType<typeof aRecommendation>>
let agency: Awaited<ReturnType<typeof anAgency>>

beforeAll(async () => {
  insider = await anActor('secretariat')
  outsider = await anActor('secretariat')
  agency = await anAgency({ shortName: 'Hidden agency' })
  hidden = await aRecommendation({ review: await aReport({ onlyFor: [insider.accountId] }), agencyIds: [agency.id], number: '99' })
})

const refs = async (viewer: Actor, filter: RecommendationFilter) => (await listRecommendations(viewer, filter, 1)).rows.map(({ ref }) => ref)

describe('a restricted review', () => {
  it('keeps its recommendations from everybody who is not on its list', async () => {
    const { ref } = hidden
    const seen = async (viewer: Actor) => [
      await findRecommendation(viewer, ref),
      await findRecommendationHeader(viewer, ref),
      await findRecommendationFacts(viewer, ref),
      await findAddressee(viewer, ref, agency.code),
      (await listRecommendations(viewer, { q: ref }, 1)).rows[0],
      (await listRecommendationsToDownload(viewer, { q: ref }))[0],
      (await listRecommendationFilterOptions(viewer)).reviews.find((review) => review.ref === hidden.review.ref),
      (await listRecommendationFilterOptions(viewer)).agencies.find(({ code }) => code === agency.code),
    ]
    expect(await seen(insider)).not.toContainEqual(null)
    expect(await seen(insider)).not.toContainEqual(undefined)
    expect((await seen(outsider)).filter(Boolean)).toEqual([])
    expect((await listRecommendations(outsider, { q: ref }, 1)).total).toBe(0)
  })

  it('stays out of what earlier and later recommendations say of it', async () => {
    const later = await aRecommendation({ madeBefore: hidden.ref })
    expect((await findRecommendation(insider, later.ref))?.madeBefore).toMatchObject({ ref: hidden.ref })
    expect((await findRecommendation(outsider, later.ref))?.madeBefore).toBeNull()
    expect((await findRecommendationFacts(outsider, later.ref))?.madeBefore).toBeNull()
    expect((await findRecommendation(insider, hidden.ref))?.madeAgain).toMatchObject([{ ref: later.ref }])
  })
})

describe('the list', () => {
  it('puts the newest review first, and counts within it as the report does', async () => {
    const [older, newer] = [await aReport(), await aReport()]
    for (const [review, number] of [[older, '10'], [newer, '2b'], [older, '2a'], [newer, '2a'], [older, '21.10.1']] as const) {
      await aRecommendation({ review, number, text: 'In the order of the reports.' })
    }
    const { rows } = await listRecommendations(outsider, { q: 'In the order of the reports' }, 1)
    expect(rows.map(({ review, number }) => [review.ref, number])).toEqual([
      [newer.ref, '2a'], [newer.ref, '2b'], [older.ref, '2a'], [older.ref, '10'], [older.ref, '21.10.1'],
    ])
  })

  it('filters by review, theme with those below it, agency, scope and words', async () => {
    const review = await aReport()
    const parent = await aTheme('Release')
    const child = await aTheme('Release on a Friday', { parentId: parent.id })
    const { id, code } = await anAgency()
    const wanted = await aRecommendation({ review, themeIds: [child.id], agencyIds: [id], scope: 'national', text: 'No release on a Friday.' })
    await aRecommendation({ review })
    const filters: RecommendationFilter[] = [
      { theme: parent.code }, { theme: child.code }, { agency: code }, { review: review.ref, scope: 'national' }, { q: 'no RELEASE on' }, { q: wanted.ref },
    ]
    for (const filter of filters) expect(await refs(outsider, filter), JSON.stringify(filter)).toEqual([wanted.ref])
    expect(await refs(outsider, { theme: 'no-such-theme' })).toEqual([])
  })

  it("asks for the answer of the agency that is filtered by, not of another addressee", async () => {
    const [one, other] = [await anAgency(), await anAgency()]
    const { ref, addressees } = await aRecommendation({ agencyIds: [one.id, other.id] })
    const sentTo = addressees.find(({ agencyId }) => agencyId === one.id)
    await put(sentTo?.id ?? '', { sentOn: today(), answer: 'accepted', answeredOn: today() })
    expect(await refs(outsider, { agency: one.code, answer: 'accepted' })).toEqual([ref])
    expect(await refs(outsider, { agency: other.code, answer: 'accepted' })).toEqual([])
    expect(await refs(outsider, { agency: other.code, answer: 'not_sent' })).toEqual([ref])
  })

  it('finds those that are addressed to nobody', async () => {
    const nobody = await aRecommendation({ text: 'Somebody should see to it.' })
    await aRecommendation({ text: 'Somebody should see to it.', agencyIds: [agency.id] })
    expect(await refs(outsider, { q: 'Somebody should see to it', answer: 'nobody' })).toEqual([nobody.ref])
  })

  it('goes to its last page where it has become shorter', async () => {
    const list = await listRecommendations(outsider, { q: 'Somebody should see to it' }, 7)
    expect(list).toMatchObject({ page: 1, pages: 1, asked: 7, total: 2 })
    expect(list.rows).toHaveLength(2)
  })

  it('is downloaded as it is shown', async () => {
    const filter = { q: 'In the order of the reports' }
    expect((await listRecommendationsToDownload(outsider, filter)).map(({ ref }) => ref)).toEqual(await refs(outsider, filter))
  })
})

async function put(id: string, data: Partial<AddresseeDates>) {
  await change(theSystem, async (tx) => {
    const { recommendationId } = await tx.addressee.update({ where: { id }, data })
    return done(null, [{ event: 'recommendation.changed', subject: { type: 'recommendation', id: recommendationId, ref: '' } }])
  })
}

describe('the filters by answer', () => {
  it('mean the same to the database as to the rule', async () => {
    const review = await aReport()
    const dates = [today(), addDays(today(), -1), null]
    const grid = [null, addDays(today(), -20)].flatMap((sentOn) =>
      dates.flatMap((dueOn) =>
        [null, new Date()].flatMap((openedAt) =>
          [null, new Date()].flatMap((acknowledgedAt) =>
            ([null, 'accepted', 'not_accepted'] as const).map((answer) => ({ sentOn, dueOn, openedAt, acknowledgedAt, answer, answeredOn: null })),
          ),
        ),
      ),
    )
    const { id: recommendationId } = await aRecommendation({ review })
    const stored = await change(theSystem, async (tx) => {
      for (const [index, facts] of grid.entries()) {
        const { id } = await tx.agency.create({ data: { code: `grid-${index}`, name: `Grid ${index}`, shortName: `G${index}`, kind: 'other' } })
        await tx.addressee.create({ data: { id: `addressee-${index}`, agencyId: id, recommendationId, ...facts } })
      }
      return done(null, [{ event: 'recommendation.changed', subject: { type: 'recommendation', id: recommendationId, ref: '' } }])
    })
    expect(stored.ok).toBe(true)
    for (const filter of answerFilterCodes) {
      if (filter === 'nobody') continue
      const found = await db.addressee.findMany({ where: { AND: [{ recommendationId }, addresseesUnder(filter, today())] }, select: { id: true } })
      const ruled = grid.flatMap((facts, index) => (fallsUnder(filter, facts, today()) ? [`addressee-${index}`] : []))
      expect(found.map(({ id }) => id).sort(), filter).toEqual(ruled.sort())
    }
  })
})

describe('what the form offers', () => {
  it('is in use, or held by the recommendation already', async () => {
    const retired = await aTheme('No longer in use', { isActive: false })
    const parent = await aTheme('Custody')
    await aTheme('Night staff', { parentId: parent.id })
    const names = (themes: { name: string }[]) => themes.map(({ name }) => name)
    expect(names(await listThemeChoices())).toEqual(expect.arrayContaining(['Custody', 'Custody › Night staff']))
    expect(names(await listThemeChoices())).not.toContain('No longer in use')
    const { reviewId } = await recommendationNow(hidden.ref)
    const held = { themeIds: [retired.id], findingIds: [], agencyIds: [] }
    expect(names((await listRecommendationOptions(reviewId, held)).themes)).toContain('No longer in use')
  })
})

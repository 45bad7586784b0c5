import { beforeAll, describe, expect, it } from 'vitest'
import { recordingQueries } from '#tests/support/queries'
import type { Actor } from '#app/domain/people/actor'
import { anActionSignedOff, aReviewOf, signedOffAgain, stepOn } from '#tests/factories/found-again'
import { anActor } from '#tests/factories/people'
import { aPartnership, actionNow, type Partnership } from '#tests/factories/plan-actions'
import { aPassage, aRecommendation, aReportText, aTheme } from '#tests/factories/recommendations'
import { findAgainOfTheme, findThemesThatCameBack, listCameBackAfter, listOccurrences, listOccurrencesToDownload } from './found-again-queries.server'

let partnership: Partnership
let insider: Actor & { accountId: string }
let outsider: Actor
let recall: { id: string; code: string }
let arrest: { id: string; code: string }
let training: { id: string; code: string }
let early: { id: string; ref: string }
let later: Record<'open' | 'hidden' | 'old' | 'praised', { id: string; ref: string }>
let signedOff: Record<'open' | 'hidden' | 'reopened', string>

const passageIn = async (review: { id: string }, themeIds: string[], facts: Parameters<typeof aPassage>[1] = {}) =>
  aPassage(await aReportText(review.id, 'The referral was not passed on.'), { themeIds, ...facts })

beforeAll(async () => {
  partnership = await aPartnership()
  insider = await anActor('secretariat')
  outsider = await anActor('secretariat')
  recall = await aTheme('Recall')
  arrest = await aTheme('Arrest', { parentId: recall.id })
  training = await aTheme('Training')
  const onlyFor = [insider.accountId, partnership.chair.accountId, partnership.owner.accountId, partnership.lead.accountId]

  early = await aReviewOf({ occurredOn: '2024-01-05', publishedOn: '2025-01-10' })
  const secretEarly = await aReviewOf({ occurredOn: '2024-01-05', publishedOn: '2025-01-10', onlyFor })
  const first = await aRecommendation({ review: early, themeIds: [recall.id, training.id] })
  const secret = await aRecommendation({ review: secretEarly, themeIds: [training.id] })
  signedOff = {
    open: await anActionSignedOff(partnership, '2025-06-02', [first.ref]),
    hidden: await anActionSignedOff(partnership, '2025-06-03', [secret.ref]),
    reopened: await anActionSignedOff(partnership, '2025-03-03', [first.ref]),
  }
  await stepOn(partnership, signedOff.reopened, 'reopen', '2025-07-01')

  later = {
    open: await aReviewOf({ occurredOn: '2025-09-01', publishedOn: '2026-02-02' }),
    hidden: await aReviewOf({ occurredOn: '2025-09-02', publishedOn: '2026-02-03', onlyFor }),
    old: await aReviewOf({ occurredOn: '2025-02-01', publishedOn: '2026-02-04' }),
    praised: await aReviewOf({ occurredOn: '2025-10-01', publishedOn: '2026-02-05' }),
  }
  await passageIn(later.open, [arrest.id])
  await passageIn(later.open, [arrest.id], { isWithdrawn: true })
  await passageIn(later.hidden, [recall.id, training.id])
  await aRecommendation({ review: later.old, themeIds: [recall.id] })
  await passageIn(later.praised, [recall.id], { kind: 'good_practice' })
  await passageIn(later.praised, [training.id], { isWithdrawn: true })
}, 60_000)

const inShort = (rows: Awaited<ReturnType<typeof listCameBackAfter>>) =>
  rows.map(({ kind, review, after }) => [kind, review.ref, after.map(({ action, days }) => [action.ref, days])])

describe('themes found again', () => {
  it('count what came back by theme, with those below, as far as the viewer may see both ends', async () => {
    const { rows, total, themesFoundAgain } = await findThemesThatCameBack(outsider)
    expect(rows.map(({ name, figures }) => [name, figures])).toEqual([
      ['Recall', { found_again: { reviews: 1, actions: 2 }, reported_since: { reviews: 1, actions: 2 } }],
    ])
    expect(total).toEqual({ found_again: { reviews: 1, actions: 2 }, reported_since: { reviews: 1, actions: 2 } })
    expect(themesFoundAgain).toBe(1)
  })

  it('count more for those who may see the restricted ends', async () => {
    const { rows, themesFoundAgain } = await findThemesThatCameBack(insider)
    expect(rows.map(({ name, figures }) => [name, figures.found_again])).toEqual([
      ['Recall', { reviews: 2, actions: 2 }],
      ['Training', { reviews: 1, actions: 3 }],
    ])
    expect(themesFoundAgain).toBe(2)
  })

  it('show both ends: what was answered, who signed off and when, and what was found', async () => {
    const [occurrence] = (await listOccurrences(outsider, { theme: recall.code, kind: 'found_again' }, 1)).rows
    expect(occurrence).toMatchObject({ review: { ref: later.open.ref }, themes: [{ code: recall.code }], passages: [{ quote: 'The referral was not passed on.' }], recommendations: [] })
    expect(occurrence?.passages).toHaveLength(1)
    expect(occurrence?.after).toMatchObject([
      { action: { ref: signedOff.open, status: 'signed_off' }, answered: [{ review: { ref: early.ref } }], days: 91, wasReopenedBefore: false, signOff: { on: '2025-06-02', reopenedOn: null } },
      { action: { ref: signedOff.reopened, status: 'reopened' }, days: 182, wasReopenedBefore: true, signOff: { on: '2025-03-03', reopenedOn: '2025-07-01' } },
    ])
    expect(occurrence?.after[0]?.signOff.by).toContain(partnership.chair.name)
  })

  it('say of each action only what came back of the themes that it had answered', async () => {
    const { rows } = await listOccurrences(insider, { kind: 'found_again' }, 1)
    const hidden = rows.find(({ review }) => review.ref === later.hidden.ref)
    const [both, recallOnly] = [await passageIn(later.hidden, [training.id]), await passageIn(later.hidden, [arrest.id])]
    expect(hidden?.themes.map(({ name }) => name).sort()).toEqual(['Recall', 'Training'])
    const again = (await listOccurrencesToDownload(insider, { kind: 'found_again' })).find(({ review }) => review.ref === later.hidden.ref)
    const after = again?.after.find(({ action }) => action.ref === signedOff.hidden)
    expect(after?.themes.map(({ name }) => name)).toEqual(['Training'])
    expect(after?.passages.map(({ ref }) => ref)).toContain(both.ref)
    expect(after?.passages.map(({ ref }) => ref)).not.toContain(recallOnly.ref)
    expect(again?.passages.map(({ ref }) => ref)).toContain(recallOnly.ref)
  })

  it('show separately what was reported since, about earlier events', async () => {
    const { rows } = await listOccurrences(outsider, { theme: recall.code, kind: 'reported_since' }, 1)
    expect(inShort(rows)).toEqual([['reported_since', later.old.ref, [[signedOff.open, 247], [signedOff.reopened, 338]]]])
    expect(rows[0]?.recommendations).toHaveLength(1)
  })

  it.each(['insider', 'outsider'])('have in each list as many reviews and actions as its figure says, for the %s', async (who) => {
    const viewer = who === 'insider' ? insider : outsider
    const { rows, total } = await findThemesThatCameBack(viewer)
    for (const { code, figures } of [...rows, { code: undefined, figures: total }]) {
      for (const kind of ['found_again', 'reported_since'] as const) {
        const list = await listOccurrences(viewer, { theme: code, kind }, 1)
        expect([list.total, list.figures]).toEqual([figures[kind].reviews, figures[kind]])
        expect(new Set(list.rows.flatMap(({ after }) => after.map(({ action }) => action.ref))).size).toBe(figures[kind].actions)
      }
      if (code) expect(await findAgainOfTheme(viewer, code)).toEqual(figures)
    }
  })

  it('can be narrowed to the agency that leads the action', async () => {
    expect((await findThemesThatCameBack(insider, { agency: partnership.agency.code })).total).toEqual((await findThemesThatCameBack(insider)).total)
    expect((await findThemesThatCameBack(insider, { agency: 'nobody' })).rows).toEqual([])
  })
})

describe('on the line of an action', () => {
  it('is what came back after it, for who may see it', async () => {
    const open = await actionNow(signedOff.open)
    expect(inShort(await listCameBackAfter(outsider, [open.id])).map(([kind, ref]) => [kind, ref])).toEqual([['found_again', later.open.ref], ['reported_since', later.old.ref]])
    const hidden = await actionNow(signedOff.hidden)
    expect(await listCameBackAfter(outsider, [hidden.id])).toEqual([])
    expect(inShort(await listCameBackAfter(insider, [hidden.id]))).toEqual([['found_again', later.hidden.ref, [[signedOff.hidden, 91]]]])
  })

  it('is held to a later sign-off, once there is one', async () => {
    await signedOffAgain(partnership, signedOff.reopened, '2025-08-25')
    const { id } = await actionNow(signedOff.reopened)
    const [found] = await listCameBackAfter(outsider, [id])
    expect(found?.after).toMatchObject([{ days: 7, wasReopenedBefore: false, signOff: { on: '2025-08-25' } }])
  })
})

describe('what is read', () => {
  it('takes as many queries for two later reviews as for one', async () => {
    const one = await recordingQueries(() => listOccurrencesToDownload(outsider, { kind: 'found_again' }))
    const two = await recordingQueries(() => listOccurrencesToDownload(insider, {}))
    expect(two.result.length).toBeGreaterThan(one.result.length)
    expect(one.queries).toBeGreaterThan(5)
    expect(two.queries).toBe(one.queries)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { findingsMatching } from '#app/domain/findings/finding-queries.server'
import { theSystem, type Actor } from '#app/domain/people/actor'
import { planActionsWhere } from '#app/domain/plan-actions/plan-action-where.server'
import { recommendationsUnder } from '#app/domain/recommendations/recommendation-filter.server'
import { NO_YEAR } from '#app/domain/reviews/review-year'
import { ALL } from '#app/domain/theme-by-agency/theme-by-agency'
import { anActor, anAgency } from '#tests/factories/people'
import { aPartnership, anAction } from '#tests/factories/plan-actions'
import { aPassage, aRecommendation, aReport, aReportText, aTheme } from '#tests/factories/recommendations'
import { findThemeByYear, findThemeFigures, type FiguresFilter } from './theme-figures-queries.server'
import type { Figures } from './theme-figures'

let insider: Actor & { accountId: string }
let outsider: Actor
let recall: { id: string; code: string }
let arrest: { id: string; code: string }
let police: { id: string; code: string }

async function dated(review: { id: string; ref: string }, facts: { publishedOn?: string | null; commissionedOn?: string }, agencyIds: string[] = []) {
  const subject = { type: 'review' as const, id: review.id, ref: review.ref }
  await change(theSystem, async (tx) => {
    await tx.review.update({ where: { id: review.id }, data: { ...facts, agencies: { create: agencyIds.map((agencyId) => ({ agencyId })) } } })
    return done(null, [{ event: 'review.changed', subject, reviewIds: [review.id] }])
  })
}

beforeAll(async () => {
  insider = await anActor('secretariat')
  outsider = await anActor('secretariat')
  police = await anAgency({ shortName: 'Police' })
  const prisons = await anAgency({ shortName: 'Prisons' })
  recall = await aTheme('Recall', { isMission: true })
  arrest = await aTheme('Arrest', { parentId: recall.id })
  const training = await aTheme('Training')
  const [old, recent, undated, hidden] = [
    await aReport({ kindCode: 'open', publishedOn: '2022-02-01' }),
    await aReport({ kindCode: 'other', publishedOn: '2024-02-01' }),
    await aReport({ kindCode: 'other' }),
    await aReport({ kindCode: 'open', publishedOn: '2024-06-01', onlyFor: [insider.accountId] }),
  ]
  await dated(old, {}, [police.id, prisons.id])
  await dated(recent, { commissionedOn: '2023-01-01' }, [prisons.id])
  await dated(undated, { publishedOn: null })
  const code = async (review: { id: string }, themeIds: string[], isWithdrawn = false) => aPassage(await aReportText(review.id, 'Words'), { themeIds, isWithdrawn })
  await code(old, [recall.id, arrest.id])
  await code(old, [arrest.id, training.id])
  await code(old, [recall.id], true)
  await code(recent, [recall.id])
  await code(recent, [])
  await code(undated, [arrest.id])
  await code(hidden, [recall.id])

  const both = await aRecommendation({ review: old, themeIds: [recall.id, arrest.id], agencyIds: [police.id, prisons.id] })
  const later = await aRecommendation({ review: recent, themeIds: [arrest.id], agencyIds: [police.id] })
  const other = await aRecommendation({ review: undated, themeIds: [training.id], agencyIds: [prisons.id] })
  const secret = await aRecommendation({ review: hidden, themeIds: [recall.id], agencyIds: [police.id] })
  const partnership = await aPartnership()
  const act = (recommendationRefs: string[], leadAgencyId: string) => anAction(partnership, { recommendationRefs, leadAgencyId, ownerId: null, ownerFunction: 'Duty manager', groupId: null })
  await act([both.ref, later.ref], police.id)
  await act([later.ref, other.ref], prisons.id)
  await act([secret.ref], police.id)
  await act([], prisons.id)
}, 60_000)

const three = (figures: Figures | undefined) => (figures ? [figures.passages, figures.recommendations, figures.actions] : null)

describe('the figures of one theme', () => {
  it('count what it has and what those below it have, each once, by year, kind and agency', async () => {
    const { total, years, kinds, agencies } = await findThemeFigures(outsider, recall)
    expect(three(total)).toEqual([4, 2, 2])
    expect(years.map(({ code, figures }) => [code, three(figures)])).toEqual([['2022', [2, 1, 1]], ['2023', [0, 0, 0]], ['2024', [1, 1, 2]], [NO_YEAR, [1, 0, 0]]])
    expect(kinds.map(({ code, figures }) => [code, three(figures)])).toEqual([['open', [2, 1, 1]], ['other', [2, 1, 2]]])
    expect(agencies.map(({ name, figures }) => [name, three(figures)])).toEqual([['Police', [2, 2, 1]], ['Prisons', [3, 1, 1]]])
  })

  it('count what a restricted review holds only for those on its list', async () => {
    expect(three((await findThemeFigures(insider, recall)).total)).toEqual([5, 3, 3])
    expect((await findThemeFigures(insider, arrest)).total).toEqual((await findThemeFigures(outsider, arrest)).total)
  })
})

/** How many things the lists have to which the figures of one cell lead. */
async function listed(viewer: Actor, { theme, year, kind, agency, group }: FiguresFilter & { theme: string | undefined }): Promise<Figures> {
  return {
    passages: await db.finding.count({ where: await findingsMatching(viewer, { theme, year, reviewKind: kind, agency, group }) }),
    recommendations: await db.recommendation.count({ where: await recommendationsUnder(viewer, { theme, year, kind, agency, group }) }),
    actions: await db.planAction.count({ where: planActionsWhere(viewer, { theme, year, kind, agency, takenOnBy: group }) }),
  }
}

const nothing: Figures = { passages: 0, recommendations: 0, actions: 0 }

describe('every figure agrees with the list to which it leads', () => {
  it.each(['insider', 'outsider'])('on the page of a theme, for the %s', async (who) => {
    const viewer = who === 'insider' ? insider : outsider
    for (const theme of [recall, arrest]) {
      const { total, years, kinds, agencies } = await findThemeFigures(viewer, theme)
      expect(total).toEqual(await listed(viewer, { theme: theme.code }))
      for (const { code, figures } of years) expect(figures, code).toEqual(await listed(viewer, { theme: theme.code, year: code }))
      for (const { code, figures } of kinds) expect(figures, code).toEqual(await listed(viewer, { theme: theme.code, kind: code }))
      for (const { code, figures } of agencies) expect(figures, code).toEqual(await listed(viewer, { theme: theme.code, agency: code }))
    }
  })

  it.each(['nothing', 'kind', 'agency', 'group'])('in theme by year, narrowed by %s', async (by) => {
    const filter = { nothing: {}, kind: { kind: 'other' }, agency: { agency: police.code }, group: { group: 'GRP-000' } }[by] ?? {}
    const { themes, years, cells } = await findThemeByYear(outsider, filter)
    const [rows, columns] = [[...themes, { id: ALL, code: undefined }], [ALL, ...years]]
    for (const { id, code: theme } of rows) {
      for (const column of columns) {
        const year = column === ALL ? undefined : column
        expect(cells[id]?.[column] ?? nothing, `${theme} in ${column}`).toEqual(await listed(outsider, { ...filter, theme, year }))
      }
    }
  })
})

describe('theme by year', () => {
  it('has a column for each year, and what has no year yet last', async () => {
    const table = await findThemeByYear(outsider, {})
    expect(table.years).toEqual(['2022', '2023', '2024', NO_YEAR])
    expect(table.greatest).toBe(2)
    expect(three(table.cells[ALL]?.[ALL])).toEqual([5, 3, 3])
    expect((await findThemeByYear(insider, {})).reviewIds).toHaveLength(table.reviewIds.length + 1)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { planActionsWhere } from '#app/domain/plan-actions/plan-action-where.server'
import { recommendationsUnder } from '#app/domain/recommendations/recommendation-filter.server'
import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { theSystem } from '#app/domain/people/actor'
import type { PlanActionStatus } from '#app/domain/plan-actions/plan-action'
import { anActor, anAgency } from '#tests/factories/people'
import { aPartnership, anAction } from '#tests/factories/plan-actions'
import { aRecommendation, aReport, aTheme } from '#tests/factories/recommendations'
import { findThemeByAgency, type ThemeByAgency } from './theme-by-agency-queries.server'
import { ALL, beingDoneStatuses, signedOffStatuses } from './theme-by-agency'

let insider: Actor & { accountId: string }
let outsider: Actor
let names: Record<string, string>

async function anActionOf(agencyId: string, recommendationRefs: string[], status: PlanActionStatus) {
  const partnership = await aPartnership()
  const action = await anAction(partnership, { recommendationRefs, ownerId: null, ownerFunction: 'Duty manager' })
  const subject = { type: 'action' as const, id: action.id, ref: action.ref }
  await change(theSystem, async (tx) => {
    await tx.planAction.update({ where: { id: action.id }, data: { leadAgencyId: agencyId, status } })
    return done(null, [{ event: 'action.changed', subject }])
  })
}

beforeAll(async () => {
  insider = await anActor('secretariat')
  outsider = await anActor('secretariat')
  const [police, prisons] = [await anAgency({ shortName: 'Police' }), await anAgency({ shortName: 'Prisons' })]
  const recall = await aTheme('Recall', { isMission: true })
  const arrest = await aTheme('Arrest', { parentId: recall.id })
  const training = await aTheme('Training')
  await aTheme('Retired', { isActive: false })
  names = { police: police.id, prisons: prisons.id, recall: recall.id, arrest: arrest.id, training: training.id }

  const open = await aReport({ kindCode: 'open', publishedOn: '2024-02-01' })
  const hidden = await aReport({ onlyFor: [insider.accountId] })
  const both = await aRecommendation({ review: open, themeIds: [recall.id, arrest.id], agencyIds: [police.id, prisons.id] })
  const one = await aRecommendation({ review: open, themeIds: [arrest.id], agencyIds: [police.id] })
  await aRecommendation({ review: open, themeIds: [training.id] })
  await aRecommendation({ review: open, agencyIds: [prisons.id] })
  const secret = await aRecommendation({ review: hidden, themeIds: [recall.id], agencyIds: [police.id] })

  await anActionOf(police.id, [both.ref, one.ref], 'in_progress')
  await anActionOf(police.id, [both.ref], 'embedded')
  await anActionOf(police.id, [one.ref], 'proposed')
  await anActionOf(police.id, [one.ref, secret.ref], 'agreed')
  await anActionOf(prisons.id, [], 'signed_off')
}, 60_000)

const figures = ({ cells }: ThemeByAgency, theme: string, agency: string) => {
  const cell = cells[names[theme] ?? theme]?.[names[agency] ?? agency]
  return cell ? [cell.recommendations, cell.beingDone, cell.signedOff] : null
}

describe('theme by agency', () => {
  it('counts each recommendation and action once in a cell, with the themes below', async () => {
    const table = await findThemeByAgency(outsider, {})
    expect(table.themes.map(({ name, depth }) => `${depth} ${name}`)).toEqual(['0 Recall', '1 Arrest', '0 Training'])
    expect(table.agencies.map(({ shortName }) => shortName)).toEqual(['Police', 'Prisons'])
    expect(figures(table, 'recall', 'police')).toEqual([2, 1, 1])
    expect(figures(table, 'arrest', 'police')).toEqual([2, 1, 1])
    expect(figures(table, 'recall', 'prisons')).toEqual([1, 0, 0])
    expect(figures(table, 'training', 'police')).toBeNull()
    expect(figures(table, 'training', ALL)).toEqual([1, 0, 0])
    expect(table.greatest).toBe(2)
  })

  it('counts totals afresh, with what has no theme, no addressee or no recommendation', async () => {
    const table = await findThemeByAgency(outsider, {})
    expect(figures(table, ALL, 'police')).toEqual([2, 1, 1])
    expect(figures(table, ALL, 'prisons')).toEqual([2, 0, 1])
    expect(figures(table, ALL, ALL)).toEqual([4, 1, 2])
  })

  it('counts what a restricted review holds only for those on its list', async () => {
    const table = await findThemeByAgency(insider, {})
    expect(figures(table, 'recall', 'police')).toEqual([3, 2, 1])
    expect(figures(table, ALL, ALL)).toEqual([5, 2, 2])
  })

  it.each([
    [{ kind: 'open' }, [4, 1, 1]],
    [{ kind: 'other' }, null],
    [{ year: '2024' }, [4, 1, 1]],
    [{ year: '2023' }, null],
    [{ group: 'GRP-999' }, null],
  ])('under the filter %o counts what its reviews hold', async (filter, expected) => {
    expect(figures(await findThemeByAgency(outsider, filter), ALL, ALL)).toEqual(expected)
  })

  it.each([{}, { kind: 'open' }, { year: '2025' }])('under %o agrees in every figure with the lists to which the figures lead', async (narrowed) => {
    const table = await findThemeByAgency(outsider, narrowed)
    const { year, kind } = { year: undefined, kind: undefined, ...narrowed }
    const [themes, agencies] = [[...table.themes, { id: ALL, code: undefined }], [...table.agencies, { id: ALL, code: undefined }]]
    for (const theme of themes) {
      for (const agency of agencies) {
        const filter = { theme: theme.code, agency: agency.code, year, kind }
        const counts = [
          await db.recommendation.count({ where: await recommendationsUnder(outsider, filter) }),
          await db.planAction.count({ where: planActionsWhere(outsider, { ...filter, status: beingDoneStatuses }) }),
          await db.planAction.count({ where: planActionsWhere(outsider, { ...filter, status: signedOffStatuses }) }),
        ]
        expect(figures(table, theme.id, agency.id) ?? [0, 0, 0], `${theme.code} and ${agency.code}`).toEqual(counts)
      }
    }
  })
})

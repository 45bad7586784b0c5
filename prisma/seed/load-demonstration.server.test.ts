import { beforeAll, describe, expect, test } from 'vitest'
import { findActor } from '#app/auth/find-actor.server'
import { db } from '#app/db/client.server'
import { findThemesThatCameBack } from '#app/domain/found-again/found-again-queries.server'
import { theSystem } from '#app/domain/people/actor'
import { listDemonstrationAccounts } from '#app/domain/people/account-queries.server'
import { roleCodes, type Role } from '#app/domain/people/role'
import { planActionStatusCodes, strengthCodes } from '#app/domain/plan-actions/plan-action'
import { ragCodes, ragOf } from '#app/domain/plan-actions/rag'
import { addresseeStates, isNeverOpened, isOverdue, stateOf } from '#app/domain/recommendations/addressee-state'
import { reviewsVisibleTo } from '#app/domain/reviews/visible-reviews.server'
import { today } from '#app/domain/shared/clock'
import { readStoredFile } from '#app/domain/shared/file-store.server'
import { verifyTrail } from '#app/domain/trail/verify-trail.server'
import { demonstrationState } from './demonstration-state.server'
import { DemonstrationRefusal, loadDemonstration } from './load-demonstration.server'

// Told once for all: every story through every verb takes a while on a busy machine.
beforeAll(() => loadDemonstration(), 300_000)

const distinct = <T>(values: readonly T[]) => [...new Set(values)].sort()

describe('the trail', () => {
  test('is whole, in the order of time, and ends with the end of the loading', async () => {
    expect(await verifyTrail()).toMatchObject({ whole: true })
    const entries = await db.trailEntry.findMany({ orderBy: { id: 'asc' }, select: { at: true, event: true } })
    const times = entries.map(({ at }) => at.getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times.at(-1)).toBeLessThanOrEqual(Date.now())
    expect(entries[0]?.event).toBe('partnership.started')
    expect(entries.at(-1)?.event).toBe('demonstration.loaded')
  })
})

describe('the loading', () => {
  test('is known to be whole', async () => expect(await demonstrationState()).toBe('whole'))

  test('is refused a second time, in words', async () => {
    await expect(loadDemonstration()).rejects.toThrow(DemonstrationRefusal)
  })
})

test('somebody can sign in for every role', async () => {
  const accounts = await listDemonstrationAccounts()
  expect(distinct(accounts.flatMap(({ roles }): Role[] => roles))).toEqual([...roleCodes].sort())
})

test('the reviews are of many kinds and statuses, with two on one incident', async () => {
  const reviews = await db.review.findMany({ select: { kindCode: true, status: true, incidentId: true, createdAt: true } })
  expect(distinct(reviews.map(({ kindCode }) => kindCode)).length).toBeGreaterThanOrEqual(6)
  expect(distinct(reviews.map(({ status }) => status))).toEqual(['awaiting_publication', 'closed', 'in_progress', 'monitoring', 'published', 'scoping'])
  expect(distinct(reviews.map(({ incidentId }) => incidentId))).toHaveLength(reviews.length - 1)
  const years = reviews.map(({ createdAt }) => createdAt.getTime())
  expect((Math.max(...years) - Math.min(...years)) / 31_557_600_000).toBeGreaterThan(3.5)
})

test('one review exists only for those on its list', async () => {
  const restricted = await db.review.findFirstOrThrow({ where: { isRestricted: true }, include: { access: true } })
  const accounts = await db.account.findMany({ where: { status: 'active' }, select: { id: true } })
  for (const { id } of accounts) {
    const actor = (await findActor(id)) ?? theSystem
    const found = await db.review.findFirst({ where: { AND: [reviewsVisibleTo(actor), { id: restricted.id }] } })
    expect(found !== null).toBe(restricted.access.some(({ accountId }) => accountId === id))
  }
  expect(restricted.access.length).toBeGreaterThan(2)
})

test('every recommendation stands in its report, and every state of an answer can be seen', async () => {
  const recommendations = await db.recommendation.findMany({ include: { addressees: true, themes: true } })
  expect(recommendations.length).toBeGreaterThanOrEqual(58)
  expect(recommendations.filter(({ start, themes }) => start === null || themes.length === 0)).toEqual([])
  const addressees = recommendations.flatMap((recommendation) => recommendation.addressees)
  expect(distinct(addressees.map(stateOf))).toEqual(Object.keys(addresseeStates).sort())
  expect(addressees.some((addressee) => isOverdue(addressee, today()))).toBe(true)
  expect(addressees.some(isNeverOpened)).toBe(true)
})

test('the findings are coded with every theme of the codebook that a report speaks of, of all three kinds', async () => {
  const findings = await db.finding.findMany({ include: { themes: true } })
  expect(findings.length).toBeGreaterThan(60)
  expect(distinct(findings.map(({ kind }) => kind))).toEqual(['finding', 'good_practice', 'system_issue'])
  expect(distinct(findings.flatMap(({ themes }) => themes.map(({ themeId }) => themeId))).length).toBeGreaterThanOrEqual(14)
})

test('the codebook has a history: a theme split off, renamed and merged back, with what moved', async () => {
  const merged = await db.theme.findFirstOrThrow({ where: { mergedIntoId: { not: null } }, include: { movedFrom: true, movedTo: true } })
  expect([merged.movedTo.length, merged.movedFrom.length]).toEqual([2, 2])
  const events = await db.trailEntry.findMany({ where: { subjectType: 'theme', subjectId: merged.id }, orderBy: { id: 'asc' }, select: { event: true } })
  expect(events.map(({ event }) => event)).toEqual(['theme.added', 'theme.renamed', 'theme.merged'])
})

test('the actions are in every status, strength and rating, some with dates that slipped', async () => {
  const actions = await db.planAction.findMany({ include: { dueDateChanges: true } })
  expect(actions.length).toBeGreaterThanOrEqual(118)
  expect(distinct(actions.map(({ status }) => status))).toEqual([...planActionStatusCodes].sort())
  expect(distinct(actions.map(({ strength }) => strength))).toEqual([...strengthCodes].sort())
  expect(distinct(actions.map((action) => ragOf(action, today())))).toEqual([...ragCodes].sort())
  expect(actions.filter(({ dueDateChanges }) => dueDateChanges.length > 0).length).toBeGreaterThan(15)
  expect(distinct(actions.map(({ title }) => title))).toHaveLength(actions.length)
})

test('themes were found again after sign-off, and some are only reported since, about earlier events', async () => {
  const { total, themesFoundAgain } = await findThemesThatCameBack(theSystem)
  expect(themesFoundAgain).toBeGreaterThan(0)
  expect(total.found_again.actions).toBeGreaterThan(0)
  expect(total.reported_since.actions).toBeGreaterThan(0)
})

test('every file that is pointed at is in the store', async () => {
  const files = await db.storedFile.findMany({ select: { sha256: true, size: true } })
  expect(files.length).toBeGreaterThan(70)
  for (const { sha256, size } of files) {
    const stored = await readStoredFile(sha256)
    await stored?.stream.cancel()
    expect(stored?.size).toBe(size)
  }
})

test('there is a closed baseline, and an open round with cases left for the auditor', async () => {
  const rounds = await db.auditRound.findMany({ include: { cases: { include: { auditor: true } } } })
  expect(await db.auditTool.count({ where: { status: 'in_use' } })).toBe(2)
  expect(rounds.some(({ status, baselineId }) => status === 'closed' && baselineId === null)).toBe(true)
  const open = rounds.find(({ status }) => status === 'open')
  expect(open?.baselineId).not.toBeNull()
  expect(open?.cases.filter(({ status, auditor }) => status === 'to_mark' && auditor?.email === 'auditor@westmere.example').length).toBeGreaterThan(2)
  expect(await db.auditQuestion.count({ where: { planActionId: { not: null } } })).toBeGreaterThan(3)
})

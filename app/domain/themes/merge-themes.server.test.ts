import { beforeAll, describe, expect, it } from 'vitest'
import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { theSystem, type Actor } from '#app/domain/people/actor'
import { now } from '#app/domain/shared/clock'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { aFinding, findingNow, findingTrail } from '#tests/factories/findings'
import { anActor } from '#tests/factories/people'
import { aRecommendation, recommendationNow } from '#tests/factories/recommendations'
import { aDocument, aReviewIn, restrictedTo } from '#tests/factories/reviews'
import { anAddedTheme, merged, themeNow } from '#tests/factories/themes'
import { loadStarterCodebook } from './starter-codebook.server'
import { listThemeMoves } from './theme-change-queries.server'
import { findTheme, listMergedThemes, listThemeTree } from './theme-queries.server'

beforeAll(loadStarterCodebook)

let coder: Actor
let secretary: Actor & { accountId: string }
beforeAll(async () => {
  coder = await anActor('secretariat')
  secretary = await anActor('secretariat')
})

const themesOf = async (ref: string) => (await findingNow(ref)).themes.map(({ theme }) => theme.name).sort()

/** A suggestion and a blind coding, each with these themes. */
async function aMachineAndACoder(documentId: string, reviewId: string, accountId: string, themeIds: readonly string[]) {
  const outcome = await change(theSystem, async (tx) => {
    const place = { documentId, quote: 'x', prefix: '', suffix: '', start: 0, end: 1 }
    const suggestion = await tx.suggestion.create({
      data: { ...place, kind: 'passage', confidence: 0.9, themes: { create: themeIds.map((themeId, at) => ({ themeId, confidence: at === 0 ? 0.9 : 0.4 })) } },
    })
    const coding = await tx.doubleCoding.create({ data: { ref: `DC-${documentId}`, reviewId, startedAt: now() } })
    const blind = await tx.blindPassage.create({
      data: { ...place, doubleCodingId: coding.id, coderId: accountId, codedAt: now(), themes: { create: themeIds.map((themeId) => ({ themeId })) } },
    })
    const reconciled = await tx.reconciledPassage.create({
      data: { ...place, doubleCodingId: coding.id, at: now(), themes: { create: themeIds.map((themeId) => ({ themeId })) } },
    })
    return done({ suggestion, blind, reconciled }, [{ event: 'document.changed', subject: { type: 'document', id: documentId, ref: 'D' } }])
  })
  if (!outcome.ok) throw new Error('It was refused')
  return outcome.value
}

describe('merging themes', () => {
  it('keeps every coding, with who coded it and when, and folds what carried both', async () => {
    const [from, into] = [await anAddedTheme(), await anAddedTheme()]
    const document = await aDocument((await aReviewIn('published')).ref)
    const one = await aFinding(document.ref, { themeIds: [from.id] }, coder)
    const both = await aFinding(document.ref, { themeIds: [from.id, into.id] }, coder)
    const recommendation = await aRecommendation({ themeIds: [from.id, into.id] })
    await merged(from.code, into.code, {}, secretary)

    expect([await themesOf(one.ref), await themesOf(both.ref)]).toEqual([[into.name], [into.name]])
    const [coding] = (await findingNow(one.ref)).themes
    expect(coding).toMatchObject({ codedById: coder.accountId, codedAt: one.codedAt })
    expect((await recommendationNow(recommendation.ref)).themes.map(({ themeId }) => themeId)).toEqual([into.id])
    expect(await themeNow(from.code)).toMatchObject({ isActive: false, mergedIntoId: into.id })
    expect((await findTheme(from.code))?.mergedInto).toEqual({ code: into.code, name: into.name })
    expect(await listMergedThemes()).toContainEqual({ code: from.code, name: from.name, mergedInto: { code: into.code, name: into.name } })
    expect((await listThemeTree(secretary)).map(({ id }) => id)).not.toContain(from.id)
    expect((await findingTrail(one.id)).at(-1)).toEqual({
      event: 'finding.changed', field: 'Theme', from: from.name, to: into.name, because: `“${from.name}” became “${into.name}” when they were merged`,
    })
    expect((await findingNow(one.ref)).version).toBe(1)
  })

  it('takes suggestions and blind codings along, the surer suggestion staying', async () => {
    const [from, into] = [await anAddedTheme(), await anAddedTheme()]
    const review = await aReviewIn('published')
    const document = await aDocument(review.ref)
    const { suggestion, blind, reconciled } = await aMachineAndACoder(document.id, review.id, secretary.accountId, [from.id, into.id])
    await merged(from.code, into.code)
    expect(await db.suggestionTheme.findMany({ where: { suggestionId: suggestion.id } })).toEqual([expect.objectContaining({ themeId: into.id, confidence: 0.9 })])
    expect(await db.blindPassageTheme.findMany({ where: { passageId: blind.id } })).toEqual([{ passageId: blind.id, themeId: into.id }])
    expect(await db.reconciledPassageTheme.findMany({ where: { passageId: reconciled.id } })).toEqual([{ passageId: reconciled.id, themeId: into.id }])
  })

  it('takes codings of restricted reviews along, and shows none of them to who may not see them', async () => {
    const [from, into] = [await anAddedTheme(), await anAddedTheme()]
    const [open, secret] = [await aReviewIn('published'), await aReviewIn('published')]
    await aFinding((await aDocument(open.ref)).ref, { themeIds: [from.id] })
    const hidden = await aFinding((await aDocument(secret.ref)).ref, { themeIds: [from.id] })
    const insider = await anActor('secretariat')
    await restrictedTo(secret.ref, insider.accountId)
    await merged(from.code, into.code, {}, secretary)

    expect(await themesOf(hidden.ref)).toEqual([into.name])
    const countFor = async (viewer: Actor) => (await listThemeMoves(viewer, from.id)).map(({ how, carriers }) => `${how} ${carriers.findings}`)
    expect([await countFor(insider), await countFor(secretary)]).toEqual([['merged 2'], ['merged 1']])
    const hiddenTrail = async (viewer: Actor) => (await listTrailOf(viewer, [{ type: 'finding', id: hidden.id }], 1)).total
    expect(await hiddenTrail(secretary)).toBe(0)
    expect(await hiddenTrail(insider)).toBeGreaterThan(0)
    const said = await db.trailEntry.findMany({ where: { subjectType: 'theme', subjectId: { in: [from.id, into.id] } } })
    expect(said.filter(({ from: before, to, because }) => /\d (passage|coding)/.test(`${before} ${to} ${because}`))).toEqual([])
  })

  it('moves the themes under it, and hands the mission on', async () => {
    const parent = await anAddedTheme()
    const from = await anAddedTheme({ parentId: parent.id })
    const into = await anAddedTheme()
    const child = await anAddedTheme({ parentId: from.id })
    await merged(from.code, into.code, { below: 'where it stood' })
    expect((await themeNow(child.code)).parentId).toBe(parent.id)
    await merged('equality', into.code)
    expect((await themeNow(into.code)).isMission).toBe(false)
    await merged('violence-reduction', into.code)
    expect(await themeNow(into.code)).toMatchObject({ isMission: true })
    expect(await themeNow('violence-reduction')).toMatchObject({ isMission: false, isActive: false })
    expect((await themeNow('domestic-abuse')).parentId).toBe(into.id)
  })

  it('is all or nothing', async () => {
    const from = await anAddedTheme()
    expect(await merged(from.code, from.code)).toEqual({ ok: false, problems: [{ field: 'intoId', words: 'A theme cannot be merged into itself' }] })
    expect(await themeNow(from.code)).toMatchObject({ isActive: true, version: 0 })
  })

  it('takes any number of codings at once', async () => {
    const [from, into] = [await anAddedTheme(), await anAddedTheme()]
    const document = await aDocument((await aReviewIn('published')).ref)
    const at = now()
    await change(theSystem, async (tx) => {
      const numbers = Array.from({ length: 700 }, (_, number) => number)
      await tx.finding.createMany({
        data: numbers.map((number) => ({
          id: `many-${number}`, ref: `MANY-${number}`, reviewId: document.reviewId, documentId: document.id, quote: 'x', prefix: '', suffix: '', start: 0, end: 1, codedAt: at,
        })),
      })
      await tx.findingTheme.createMany({ data: numbers.map((number) => ({ findingId: `many-${number}`, themeId: from.id, codedAt: at })) })
      return done(null, [{ event: 'document.changed', subject: { type: 'document', id: document.id, ref: document.ref } }])
    })
    expect(await merged(from.code, into.code)).toMatchObject({ ok: true })
    expect(await db.findingTheme.count({ where: { themeId: into.id } })).toBe(700)
    expect(await db.themeMove.count({ where: { fromThemeId: from.id } })).toBe(700)
  })
})

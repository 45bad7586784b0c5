import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { changeFinding } from '#app/domain/findings/change-finding.server'
import { theSystem, type Actor } from '#app/domain/people/actor'
import { roleCodes } from '#app/domain/people/role'
import { aFinding, findingNow, findingTrail } from '#tests/factories/findings'
import { anActor } from '#tests/factories/people'
import { aRecommendation, recommendationNow } from '#tests/factories/recommendations'
import { aDocument, aReviewIn, restrictedTo } from '#tests/factories/reviews'
import { anAddedTheme, merged, themeNow } from '#tests/factories/themes'
import { beginSplit } from './begin-split.server'
import { loadStarterCodebook } from './starter-codebook.server'
import { findParts, listCodingsToSort } from './split-theme-queries.server'
import { splitTheme } from './split-theme.server'

beforeAll(loadStarterCodebook)

let coder: Actor
let secretary: Actor & { accountId: string }
beforeAll(async () => {
  coder = await anActor('secretariat')
  secretary = await anActor('secretariat')
})

const codersOf = async (ref: string) => Object.fromEntries((await findingNow(ref)).themes.map(({ theme, codedById }) => [theme.code, codedById]))

async function aThemeWithPassages(count: number) {
  const [theme, part] = [await anAddedTheme(), await anAddedTheme()]
  const document = await aDocument((await aReviewIn('published')).ref)
  const findings = []
  for (let number = 0; number < count; number += 1) findings.push(await aFinding(document.ref, { themeIds: [theme.id] }, coder))
  const refs = findings.map(({ ref }) => ref)
  return { theme, part, findings, refs }
}

describe('beginning a split', () => {
  it('adds a new theme beside the one that is split, and moves nothing', async () => {
    const parent = await anAddedTheme()
    const theme = await anAddedTheme({ parentId: parent.id })
    const part = await anAddedTheme()
    const outcome = await beginSplit(secretary, theme.code, { intoIds: [part.id], name: 'Night cover', definition: 'Who is there at night.' })
    expect(outcome).toEqual({ ok: true, value: { into: [part.code, 'night-cover'] } })
    expect(await themeNow('night-cover')).toMatchObject({ parentId: parent.id, isActive: true })
    expect((await findParts(theme.code, ['night-cover', 'gone', theme.code])).map(({ code }) => code)).toEqual(['night-cover'])
  })

  it('takes no theme that is out of use, nor itself, nor a name that is taken', async () => {
    const [theme, gone] = [await anAddedTheme(), await anAddedTheme()]
    await merged(gone.code, (await anAddedTheme()).code)
    const begin = (intoIds: string[], name: string | null = null) => beginSplit(secretary, theme.code, { intoIds, name, definition: 'x' })
    expect(await begin([gone.id])).toMatchObject({ problems: [{ field: 'intoIds' }] })
    expect(await begin([theme.id])).toMatchObject({ problems: [{ field: 'intoIds' }] })
    expect(await begin([], theme.name)).toMatchObject({ problems: [{ field: 'name' }] })
  })
})

describe('splitting a theme', () => {
  it('lets each coding stay, go or carry both, and keeps who coded it', async () => {
    const { theme, part, findings, refs } = await aThemeWithPassages(3)
    const [stays = '', goes = '', both = ''] = refs
    const outcome = await splitTheme(secretary, theme.code, [part.code], 'findings', [
      { ref: stays, version: 0, themeIds: [theme.id] },
      { ref: goes, version: 0, themeIds: [part.id] },
      { ref: both, version: 0, themeIds: [theme.id, part.id] },
    ])
    expect(outcome).toMatchObject({ ok: true })
    expect(await codersOf(stays)).toEqual({ [theme.code]: coder.accountId })
    expect(await codersOf(goes)).toEqual({ [part.code]: coder.accountId })
    expect(await codersOf(both)).toEqual({ [theme.code]: coder.accountId, [part.code]: secretary.accountId })
    const because = `“${theme.name}” was split`
    expect((await findingTrail(findings[1]?.id ?? '')).at(-1)).toEqual({ event: 'finding.changed', field: 'Theme', from: theme.name, to: part.name, because })
    expect((await findingTrail(findings[2]?.id ?? '')).at(-1)).toEqual({ event: 'finding.changed', field: 'Theme', from: null, to: part.name, because })
    expect(await db.themeMove.findMany({ where: { fromThemeId: theme.id }, select: { how: true, toThemeId: true } })).toEqual([
      { how: 'split', toThemeId: part.id }, { how: 'split', toThemeId: part.id },
    ])
  })

  it('loses nothing between pages: the list stays the same while it is sorted', async () => {
    const { theme, part, refs } = await aThemeWithPassages(27)
    const list = (page: number) => listCodingsToSort(secretary, { id: theme.id, into: [part.id], of: 'findings' }, page)
    const [first, second] = [await list(1), await list(2)]
    expect([first.rows.length, second.rows.length]).toEqual([25, 2])
    await splitTheme(secretary, theme.code, [part.code], 'findings', first.rows.map(({ ref, version }) => ({ ref, version, themeIds: [part.id] })))
    expect((await list(2)).rows.map(({ ref }) => ref)).toEqual(second.rows.map(({ ref }) => ref))
    expect((await list(1)).rows.map(({ ref }) => ref)).toEqual(first.rows.map(({ ref }) => ref))
    expect(new Set([...first.rows, ...second.rows].map(({ ref }) => ref))).toEqual(new Set(refs))
  })

  it('sorts recommendations too', async () => {
    const [theme, part] = [await anAddedTheme(), await anAddedTheme()]
    const { ref } = await aRecommendation({ themeIds: [theme.id] })
    expect((await listCodingsToSort(secretary, { id: theme.id, into: [part.id], of: 'recommendations' }, 1)).rows.map((row) => row.ref)).toEqual([ref])
    await splitTheme(secretary, theme.code, [part.code], 'recommendations', [{ ref, version: 0, themeIds: [part.id] }])
    expect(await recommendationNow(ref)).toMatchObject({ version: 1, themes: [{ themeId: part.id }] })
  })

  it('is refused beside what would carry none of the themes, or was changed meanwhile, and then sorts nothing', async () => {
    const { theme, part, refs } = await aThemeWithPassages(3)
    const [one = '', two = '', three = ''] = refs
    await changeFinding(coder, two, { themeIds: [theme.id], kind: 'good_practice', note: null, version: 0 })
    const outcome = await splitTheme(secretary, theme.code, [part.code], 'findings', [
      { ref: one, version: 0, themeIds: [] },
      { ref: two, version: 0, themeIds: [part.id] },
      { ref: three, version: 0, themeIds: [part.id] },
    ])
    expect(outcome).toEqual({
      ok: false,
      problems: [
        { field: `carries-${one}`, words: `Select at least one theme for ${one}` },
        { field: `carries-${two}`, words: `Somebody else changed ${two} meanwhile. It now carries ${theme.name}. Look again, then save` },
      ],
    })
    expect(await codersOf(three)).toEqual({ [theme.code]: coder.accountId })
  })

  it('neither shows nor sorts what is in a review that the actor may not see', async () => {
    const [theme, part] = [await anAddedTheme(), await anAddedTheme()]
    const review = await aReviewIn('published')
    const hidden = await aFinding((await aDocument(review.ref)).ref, { themeIds: [theme.id] })
    await restrictedTo(review.ref, (await anActor('secretariat')).accountId)
    expect((await listCodingsToSort(secretary, { id: theme.id, into: [part.id], of: 'findings' }, 1)).total).toBe(0)
    const outcome = await splitTheme(secretary, theme.code, [part.code], 'findings', [{ ref: hidden.ref, version: 0, themeIds: [part.id] }])
    expect(outcome).toMatchObject({ ok: false, problems: [{ words: `${hidden.ref} is no longer here` }] })
  })

  it('is for the secretariat alone', async () => {
    const { theme, part, refs } = await aThemeWithPassages(1)
    for (const role of roleCodes.filter((each) => each !== 'secretariat')) {
      const actor = await anActor(role)
      expect(await splitTheme(actor, theme.code, [part.code], 'findings', [{ ref: refs[0] ?? '', version: 0, themeIds: [part.id] }])).toMatchObject({ ok: false })
      expect(await beginSplit(actor, theme.code, { intoIds: [part.id], name: null, definition: null })).toMatchObject({ ok: false })
    }
    expect((await splitTheme(theSystem, theme.code, ['gone'], 'findings', [])).ok).toBe(false)
  })
})
